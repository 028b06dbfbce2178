import Fastify from "fastify";

const order = {
  type: "object",
  required: ["item", "quantity"],
  properties: {
    item: { type: "string", minLength: 1, maxLength: 100 },
    quantity: { type: "integer", minimum: 1, maximum: 100 },
  },
};

const app = Fastify({ ajv: { customOptions: { coerceTypes: false } } });

app.post("/orders", { schema: { body: order } }, async (request, reply) => {
  reply.code(201);
  return request.body;
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
