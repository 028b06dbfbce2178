import { Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { WsAdapter } from "@nestjs/platform-ws";
import { WebSocketGateway, type OnGatewayConnection } from "@nestjs/websockets";
import type { WebSocket } from "ws";

@WebSocketGateway({ path: "/echo" })
class EchoGateway implements OnGatewayConnection<WebSocket> {
  handleConnection(socket: WebSocket) {
    socket.on("message", (data) => socket.send(data.toString()));
  }
}

@Module({ providers: [EchoGateway] })
class AppModule {}

const app = await NestFactory.create(AppModule);
app.useWebSocketAdapter(new WsAdapter(app));
await app.listen(process.env.PORT ?? 3000);
