import Koa from "koa";
import { WebSocketServer } from "ws";

const server = new Koa().listen(process.env.PORT ?? 3000);

new WebSocketServer({ server, path: "/echo" }).on("connection", (socket) => {
  socket.on("message", (data) => socket.send(data.toString()));
});
