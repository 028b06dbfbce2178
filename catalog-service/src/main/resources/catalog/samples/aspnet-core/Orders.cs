using System.ComponentModel.DataAnnotations;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddValidation();
var app = builder.Build();

app.MapPost("/orders", (Order order) => Results.Json(order, statusCode: 201));

app.Run();

public record Order(
    [property: Required, StringLength(100, MinimumLength = 1)] string Item,
    [property: Range(1, 100)] int Quantity);
