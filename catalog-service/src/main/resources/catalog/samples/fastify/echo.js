import websocket from "@fastify/websocket";
import Fastify from "fastify";

const app = Fastify();
await app.register(websocket);

app.get("/echo", { websocket: true }, (socket) => {
  socket.on("message", (data) => socket.send(data.toString()));
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
