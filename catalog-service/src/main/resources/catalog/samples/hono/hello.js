import { serve } from "@hono/node-server";
import { Hono } from "hono";

const app = new Hono();

app.get("/hello", (context) => context.json({ message: "Hello" }));

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
