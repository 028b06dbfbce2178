from fastapi import FastAPI
from pydantic import BaseModel, Field


class Order(BaseModel):
    item: str = Field(min_length=1, max_length=100)
    quantity: int = Field(ge=1, le=100, strict=True)


app = FastAPI()


@app.post("/orders", status_code=201)
async def place(order: Order) -> Order:
    return order
