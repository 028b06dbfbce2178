import express from "express";
import { WebSocketServer } from "ws";

const app = express();
const server = app.listen(process.env.PORT ?? 3000);

new WebSocketServer({ server, path: "/echo" }).on("connection", (socket) => {
  socket.on("message", (data) => socket.send(data.toString()));
});
