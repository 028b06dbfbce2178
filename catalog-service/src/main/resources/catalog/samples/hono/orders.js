import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { validator } from "hono/validator";
import { z } from "zod";

const Order = z.object({
  item: z.string().min(1).max(100),
  quantity: z.int().min(1).max(100),
});

const checked = validator("json", (body, context) => {
  const order = Order.safeParse(body);
  return order.success ? order.data : context.json(order.error.issues, 400);
});

const app = new Hono();

app.post("/orders", checked, (context) => context.json(context.req.valid("json"), 201));

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
