var app = WebApplication.CreateBuilder(args).Build();
app.UseWebSockets();

app.Map("/echo", async (HttpContext context) =>
{
    if (!context.WebSockets.IsWebSocketRequest)
    {
        context.Response.StatusCode = 400;
        return;
    }
    using var socket = await context.WebSockets.AcceptWebSocketAsync();
    var buffer = new byte[4096];
    var received = await socket.ReceiveAsync(buffer, context.RequestAborted);
    while (received.CloseStatus is null)
    {
        await socket.SendAsync(buffer.AsMemory(0, received.Count), received.MessageType, received.EndOfMessage, context.RequestAborted);
        received = await socket.ReceiveAsync(buffer, context.RequestAborted);
    }
    await socket.CloseAsync(received.CloseStatus.Value, received.CloseStatusDescription, context.RequestAborted);
});

app.Run();
