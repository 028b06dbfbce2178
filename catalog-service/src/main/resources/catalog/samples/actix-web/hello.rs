use actix_web::{get, web::Json, App, HttpServer};
use serde_json::{json, Value};

#[get("/hello")]
async fn hello() -> Json<Value> {
    Json(json!({ "message": "Hello" }))
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().service(hello))
        .bind(("127.0.0.1", 3000))?
        .run()
        .await
}
