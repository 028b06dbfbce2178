use actix_web::{get, rt, web::Payload, App, Error, HttpRequest, HttpResponse, HttpServer};
use actix_ws::Message;

#[get("/echo")]
async fn echo(request: HttpRequest, body: Payload) -> Result<HttpResponse, Error> {
    let (response, mut session, mut messages) = actix_ws::handle(&request, body)?;
    rt::spawn(async move {
        while let Some(Ok(message)) = messages.recv().await {
            if let Message::Text(text) = message {
                if session.text(text).await.is_err() {
                    return;
                }
            }
        }
    });
    Ok(response)
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().service(echo))
        .bind(("127.0.0.1", 3000))?
        .run()
        .await
}
