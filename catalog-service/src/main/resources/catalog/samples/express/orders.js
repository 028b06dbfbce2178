import express from "express";
import { z } from "zod";

const Order = z.object({
  item: z.string().min(1).max(100),
  quantity: z.int().min(1).max(100),
});

const app = express();
app.use(express.json());

app.post("/orders", (request, response) => {
  const order = Order.safeParse(request.body);
  if (!order.success) return response.status(400).json(order.error.issues);
  response.status(201).json(order.data);
});

app.listen(process.env.PORT ?? 3000);
