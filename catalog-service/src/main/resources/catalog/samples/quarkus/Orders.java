import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/orders")
public class Orders {

    public record Order(@NotNull @Size(min = 1, max = 100) String item, @Min(1) @Max(100) int quantity) {}

    @POST
    @ResponseStatus(201)
    public Order place(@Valid Order order) {
        return order;
    }
}
