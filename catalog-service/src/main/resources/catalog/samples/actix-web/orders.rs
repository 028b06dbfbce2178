use actix_web::{post, web::Json, App, HttpResponse, HttpServer};
use serde::{Deserialize, Serialize};
use validator::Validate;

#[derive(Deserialize, Serialize, Validate)]
struct Order {
    #[validate(length(min = 1, max = 100))]
    item: String,
    #[validate(range(min = 1, max = 100))]
    quantity: u32,
}

#[post("/orders")]
async fn place(order: Json<Order>) -> HttpResponse {
    match order.validate() {
        Ok(()) => HttpResponse::Created().json(order.into_inner()),
        Err(wrong) => HttpResponse::BadRequest().json(wrong),
    }
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().service(place))
        .bind(("127.0.0.1", 3000))?
        .run()
        .await
}
