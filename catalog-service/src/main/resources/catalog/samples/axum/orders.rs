use axum::{http::StatusCode, routing::post, Json, Router};
use serde::{Deserialize, Serialize};
use validator::Validate;

#[derive(Deserialize, Serialize, Validate)]
struct Order {
    #[validate(length(min = 1, max = 100))]
    item: String,
    #[validate(range(min = 1, max = 100))]
    quantity: u32,
}

async fn place(Json(order): Json<Order>) -> Result<(StatusCode, Json<Order>), (StatusCode, String)> {
    order
        .validate()
        .map_err(|wrong| (StatusCode::BAD_REQUEST, wrong.to_string()))?;
    Ok((StatusCode::CREATED, Json(order)))
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let app = Router::new().route("/orders", post(place));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, app).await
}
