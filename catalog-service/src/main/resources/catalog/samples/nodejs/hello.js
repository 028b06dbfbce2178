import { createServer } from "node:http";

createServer((request, response) => {
  if (request.method !== "GET" || request.url !== "/hello") return response.writeHead(404).end();
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ message: "Hello" }));
}).listen(process.env.PORT ?? 3000);
