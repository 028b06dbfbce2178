import Fastify from "fastify";

const app = Fastify();

app.get("/hello", async () => ({ message: "Hello" }));

await app.listen({ port: Number(process.env.PORT ?? 3000) });
