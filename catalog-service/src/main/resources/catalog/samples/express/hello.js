import express from "express";

const app = express();

app.get("/hello", (request, response) => {
  response.json({ message: "Hello" });
});

app.listen(process.env.PORT ?? 3000);
