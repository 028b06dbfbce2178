import { serve } from "@hono/node-server";
import { createNodeWebSocket } from "@hono/node-ws";
import { Hono } from "hono";

const app = new Hono();
const { injectWebSocket, upgradeWebSocket } = createNodeWebSocket({ app });

app.get("/echo", upgradeWebSocket(() => ({
  onMessage: (event, socket) => socket.send(event.data),
})));

injectWebSocket(serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) }));
