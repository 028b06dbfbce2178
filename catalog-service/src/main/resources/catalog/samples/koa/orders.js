import { bodyParser } from "@koa/bodyparser";
import Router from "@koa/router";
import Koa from "koa";
import { z } from "zod";

const Order = z.object({
  item: z.string().min(1).max(100),
  quantity: z.int().min(1).max(100),
});

const router = new Router();

router.post("/orders", (context) => {
  const order = Order.safeParse(context.request.body);
  context.status = order.success ? 201 : 400;
  context.body = order.success ? order.data : order.error.issues;
});

new Koa().use(bodyParser()).use(router.routes()).listen(process.env.PORT ?? 3000);
