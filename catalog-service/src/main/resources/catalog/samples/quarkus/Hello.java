import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/hello")
public class Hello {

    public record Greeting(String message) {}

    @GET
    public Greeting hello() {
        return new Greeting("Hello");
    }
}
