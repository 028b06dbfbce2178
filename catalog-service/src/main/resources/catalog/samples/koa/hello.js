import Router from "@koa/router";
import Koa from "koa";

const router = new Router();

router.get("/hello", (context) => {
  context.body = { message: "Hello" };
});

new Koa().use(router.routes()).listen(process.env.PORT ?? 3000);
