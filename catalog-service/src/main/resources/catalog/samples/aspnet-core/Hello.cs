var app = WebApplication.CreateBuilder(args).Build();

app.MapGet("/hello", () => new { message = "Hello" });

app.Run();
