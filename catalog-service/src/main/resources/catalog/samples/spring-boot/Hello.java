import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class Hello {

    record Greeting(String message) {}

    @GetMapping("/hello")
    Greeting hello() {
        return new Greeting("Hello");
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Hello.class, arguments);
    }
}
