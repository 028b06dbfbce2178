import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;

@WebSocket(path = "/echo")
public class Echo {

    @OnTextMessage
    String echo(String text) {
        return text;
    }
}
