import { Body, Controller, Module, Post, ValidationPipe } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { IsInt, IsString, Length, Max, Min } from "class-validator";

class Order {
  @IsString()
  @Length(1, 100)
  item!: string;

  @IsInt()
  @Min(1)
  @Max(100)
  quantity!: number;
}

@Controller("orders")
class OrderController {
  @Post()
  place(@Body() order: Order) {
    return order;
  }
}

@Module({ controllers: [OrderController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
app.useGlobalPipes(new ValidationPipe({ whitelist: true }));
await app.listen(process.env.PORT ?? 3000);
