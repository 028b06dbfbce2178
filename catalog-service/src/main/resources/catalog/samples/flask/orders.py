from flask import Flask, request
from pydantic import BaseModel, Field, ValidationError


class Order(BaseModel):
    item: str = Field(min_length=1, max_length=100)
    quantity: int = Field(ge=1, le=100, strict=True)


app = Flask(__name__)


@app.post("/orders")
def place():
    try:
        order = Order.model_validate(request.get_json())
    except ValidationError as wrong:
        return wrong.errors(include_url=False), 400
    return order.model_dump(), 201
