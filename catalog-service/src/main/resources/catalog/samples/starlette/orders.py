from pydantic import BaseModel, Field, ValidationError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route


class Order(BaseModel):
    item: str = Field(min_length=1, max_length=100)
    quantity: int = Field(ge=1, le=100, strict=True)


async def place(request: Request) -> JSONResponse:
    try:
        order = Order.model_validate_json(await request.body())
    except ValidationError as wrong:
        return JSONResponse(wrong.errors(include_url=False, include_context=False), 400)
    return JSONResponse(order.model_dump(), 201)


app = Starlette(routes=[Route("/orders", place, methods=["POST"])])
