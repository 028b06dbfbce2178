import { createServer } from "node:http";

const isOrder = ({ item, quantity }) =>
  typeof item === "string" && item.length >= 1 && item.length <= 100 &&
  Number.isInteger(quantity) && quantity >= 1 && quantity <= 100;

async function order(request) {
  try {
    const order = JSON.parse(Buffer.concat(await request.toArray()));
    return isOrder(order) ? order : undefined;
  } catch {
    return undefined;
  }
}

createServer(async (request, response) => {
  if (request.method !== "POST" || request.url !== "/orders") return response.writeHead(404).end();
  const placed = await order(request);
  response.writeHead(placed ? 201 : 400, { "content-type": "application/json" });
  response.end(JSON.stringify(placed ?? { message: "Not an order" }));
}).listen(process.env.PORT ?? 3000);
