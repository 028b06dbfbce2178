package dev.assay.web.shell;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Walks all routes that change something. Visitors have no accounts, so each is open to all, but to no other site.
@QuarkusTest
@QuarkusTestResource(NeighbourServices.class)
class WritingRoutesTest {

    private static final Set<String> PUBLIC =
            Set.of("/advisor", "/feedback", "/recommendations/{id}/erasure", "/technologies/{slug}/facts/{attribute}");

    @Test
    void only_forms_that_are_named_here_change_something() {
        assertEquals(PUBLIC, routes());
    }

    @Test
    void none_takes_a_form_from_another_site() {
        for (String route : routes()) {
            given().header("Origin", "https://elsewhere.example")
                    .contentType("application/x-www-form-urlencoded")
                    .post(route.replaceAll("\\{[^}]*}", "x"))
                    .then()
                    .statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/advisor", "/feedback", "/technologies/flask/facts/throughput"})
    void a_form_that_is_encoded_in_no_known_way_is_refused_with_a_page(String path) throws Exception {
        for (String form : List.of("text=%zz", "text=%zz&more=1", "%zz=1", "text=%")) {
            isRefused(path, "", form);
        }
        isRefused(path, "; charset=nonsense", "text=%41");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feedback", "/technologies/flask/facts/throughput"})
    void so_is_one_with_very_many_fields(String path) throws Exception {
        isRefused(path, "", "text=1&".repeat(5000));
    }

    private static void isRefused(String path, String parameter, String form) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(RestAssured.port, path)))
                            .header("Content-Type", "application/x-www-form-urlencoded" + parameter)
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(400, answer.statusCode(), form);
            assertTrue(answer.body().contains("That can’t be read</h1>"), answer.body());
        }
    }

    private static Set<String> routes() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("dev.assay.web").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> Stream.of(POST.class, PUT.class, PATCH.class, DELETE.class)
                                .anyMatch(method::isAnnotatedWith))
                        .filter(method -> !method.getOwner().isInterface())
                        .map(WritingRoutesTest::path)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String path(JavaMethod method) {
        return Stream.concat(
                        Stream.of(method.getOwner()
                                .getAnnotationOfType(Path.class)
                                .value()),
                        method.tryGetAnnotationOfType(Path.class).map(Path::value).stream())
                .flatMap(part -> Stream.of(part.split("/")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }
}
