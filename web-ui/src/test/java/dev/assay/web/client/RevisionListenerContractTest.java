package dev.assay.web.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/// The example in the contract of `catalog-revisions`, heard by the pages.
class RevisionListenerContractTest {

    private static final Path EXAMPLE = Path.of("../contracts/events/examples/catalog-revisions.json");

    private int asked;
    private final AnswerSettings settings = settings();
    private final NewestRevision newest = new NewestRevision(settings);
    private final Catalog catalog = catalog();
    private final List<NewestRevision.Heard> heard = new ArrayList<>();
    private final RevisionListener listener =
            new RevisionListener(new RevisionNews(newest, heard::add), new ObjectMapper());

    @Test
    void a_published_revision_ends_the_trust_in_answers_and_its_repetition_does_not() throws IOException {
        byte[] published = Files.readAllBytes(EXAMPLE);
        catalog.summary();
        catalog.summary();
        assertEquals(1, asked);
        listener.on(published);
        catalog.summary();
        assertEquals(2, asked);
        listener.on(published);
        catalog.summary();
        assertEquals(2, asked);
        assertEquals(1, heard.size());
    }

    @Test
    void what_a_later_version_adds_is_ignored_and_so_is_what_cannot_be_read() {
        catalog.summary();
        listener.on("no JSON".getBytes(StandardCharsets.UTF_8));
        listener.on("{\"reason\": \"no number\"}".getBytes(StandardCharsets.UTF_8));
        catalog.summary();
        assertEquals(1, asked);
        listener.on("{\"revision\": 7, \"added\": [{\"later\": true}]}".getBytes(StandardCharsets.UTF_8));
        catalog.summary();
        assertEquals(2, asked);
    }

    private static Circuits alwaysClosed() {
        return new Circuits(() -> Duration.ZERO) {
            @Override
            <T> T call(Unavailable.Service service, Supplier<T> call) {
                return call.get();
            }
        };
    }

    private Catalog catalog() {
        var metrics = new SimpleMeterRegistry();
        return new Catalog(
                client(),
                new NeighbourCalls(metrics, new Freshness(), alwaysClosed()),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                settings,
                newest,
                metrics);
    }

    private static AnswerSettings settings() {
        return new AnswerSettings() {
            @Override
            public Duration trustedFor() {
                return Duration.ofMinutes(1);
            }

            @Override
            public Duration resultsKeptFor() {
                return Duration.ofMinutes(1);
            }

            @Override
            public long keptFacts() {
                return 1000;
            }
        };
    }

    /// Answers as the catalogue does, and counts how often it is asked.
    private CatalogClient client() {
        return (CatalogClient) Proxy.newProxyInstance(
                CatalogClient.class.getClassLoader(), new Class<?>[] {CatalogClient.class}, (_, _, _) -> {
                    asked++;
                    return RestResponse.ok(new CatalogSummary(1, null, Map.of()));
                });
    }
}
