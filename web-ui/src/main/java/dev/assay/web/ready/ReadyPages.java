package dev.assay.web.ready;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.web.client.Freshness;
import dev.assay.web.client.NewestRevision;
import dev.assay.web.telemetry.RouteMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Pages as bytes, plain or packed, with their headers, by their addresses. A page is sent as it is for as long as an
/// answer of the catalogue is trusted without asking, and while somebody makes it anew; where all of it rests on the
/// newest revision, for as long as that one is known to be the newest. A new revision ends that at once. They take so
/// much memory at most.
@ApplicationScoped
public class ReadyPages {

    private static final String GENERATION = "assay.ready.revision";

    /// Among the encodings that somebody takes: gzip, unless its weight is nothing.
    private static final Pattern PACKED = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final NewestRevision newest;
    private final Freshness atHand;
    private final Clock clock;
    private final Duration trustedFor;
    private final Duration settledFor;
    private final RouteMetrics metrics;
    private final Cache<Address, Page> pages;
    private final Counter sent;

    ReadyPages(
            NewestRevision newest,
            Freshness atHand,
            Clock clock,
            RouteMetrics metrics,
            MeterRegistry registry,
            ReadySettings settings) {
        this.newest = newest;
        this.atHand = atHand;
        this.clock = clock;
        this.metrics = metrics;
        this.trustedFor = settings.trustedFor();
        this.settledFor = settings.settledFor();
        this.pages = Caffeine.newBuilder()
                .maximumWeight(settings.memory().asLongValue())
                .weigher((Address address, Page page) ->
                        address.uri().length() + page.answer().size())
                .build();
        registry.gauge("assay.ready.pages", pages, Cache::estimatedSize);
        this.sent = registry.counter("assay.ready.pages.sent");
    }

    /// A page as whoever asked first takes it.
    ///
    /// @param encoding said either way, or else the server would pack it once more
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Kept(byte[] body, String encoding) {}

    /// Where a page is, and whether it is packed.
    record Address(String uri, boolean isPacked) {

        static Address of(String uri, Headers headers) {
            String encodings = headers.get(HttpHeaders.ACCEPT_ENCODING);
            return new Address(
                    uri, encodings != null && PACKED.matcher(encodings).find());
        }

        String encoding() {
            return isPacked ? "gzip" : "identity";
        }
    }

    /// What a request says, however it came in.
    interface Headers {
        @Nullable
        String get(CharSequence name);
    }

    /// @param generation the newest revision that was known when it was begun
    /// @param oldest revision that any of it rests on; the generation where that isn't known
    /// @param asked when somebody asked for it last
    private record Page(Answer answer, int generation, int oldest, Lifetime lifetime, AtomicReference<Instant> asked) {

        Page(Answer answer, int generation, int oldest, Lifetime lifetime, Instant asked) {
            this(answer, generation, oldest, lifetime, new AtomicReference<>(asked));
        }
    }

    /// Keeps a page that was just made, with the headers that every answer is given before it is made.
    ///
    /// @return what to send, where it is kept
    public Optional<Kept> keep(
            RoutingContext exchange, String body, String tag, String type, String caching, String route) {
        Integer begun = exchange.get(GENERATION);
        if (begun == null || trustedFor.isZero()) {
            return Optional.empty();
        }
        MultiMap given = MultiMap.caseInsensitiveMultiMap()
                .addAll(exchange.response().headers())
                .remove(HttpHeaders.CONTENT_ENCODING)
                .set(HttpHeaders.ETAG, tag)
                .set(HttpHeaders.CACHE_CONTROL, caching)
                .set(HttpHeaders.VARY, List.<CharSequence>of("Accept", "Accept-Encoding"));
        HttpServerRequest asked = exchange.request();
        Address address = Address.of(asked.uri(), asked.headers()::get);
        byte[] plain = body.getBytes(StandardCharsets.UTF_8);
        byte[] kept = address.isPacked() ? packed(plain) : plain;
        var answer = new Answer(kept, type, address.encoding(), given, tag, route);
        Instant now = clock.instant();
        int oldest = atHand.oldestRevision().orElse(begun);
        boolean maySettle =
                atHand.isOfKnownRevisions() && atHand.oldestRevision().isPresent();
        var lifetime =
                new Lifetime(maySettle ? () -> settledUntil(oldest, now) : () -> now.plus(trustedFor), trustedFor);
        pages.put(address, new Page(answer, begun, oldest, lifetime, now));
        return Optional.of(new Kept(kept, address.encoding()));
    }

    /// For as long as the revision that a page rests on is known to be the newest, though not for ever: a day ends, and
    /// a service may be replaced by one that says more.
    private Instant settledUntil(int revision, Instant made) {
        Instant known = newest.trustedUntil(revision);
        Instant most = made.plus(settledFor);
        Instant settled = known.isBefore(most) ? known : most;
        Instant trusted = made.plus(trustedFor);
        return settled.isAfter(trusted) ? settled : trusted;
    }

    /// Sends a page that is kept; leaves everything else to what comes after.
    void answer(RoutingContext exchange) {
        long begun = System.nanoTime();
        HttpServerRequest request = exchange.request();
        ReadySender.watch(request.connection(), this);
        Headers headers = request.headers()::get;
        if (!asksForNothingElse(request.method().name(), headers)) {
            exchange.next();
            return;
        }
        int current = newest.number();
        Instant now = clock.instant();
        Page page = pages.getIfPresent(Address.of(request.uri(), headers));
        if (page != null && page.generation() == current && page.lifetime().isGoodAt(now)) {
            page.asked().setPlain(now);
            int status = page.answer().statusFor(headers.get(HttpHeaders.IF_NONE_MATCH));
            page.answer().send(status, request.response());
            sent(page.answer(), status, begun);
        } else {
            exchange.put(GENERATION, current);
            exchange.next();
        }
    }

    /// The page that a request asks for, if it is kept and nobody has to make it anew yet.
    @Nullable
    Answer find(String method, String uri, Headers headers) {
        if (!asksForNothingElse(method, headers)) {
            return null;
        }
        Instant now = clock.instant();
        Page page = pages.getIfPresent(Address.of(uri, headers));
        if (page == null
                || page.generation() != newest.number()
                || !page.lifetime().isFreshAt(now)) {
            return null;
        }
        page.asked().setPlain(now);
        return page.answer();
    }

    /// Where the pages are that somebody asked for since some time, and that were made before the newest revision was
    /// heard of, or from a service that hadn't heard of it; those that were asked for last come first.
    List<Address> outdatedAskedSince(Instant since) {
        int current = newest.number();
        return pages.asMap().entrySet().stream()
                .filter(kept -> kept.getValue().generation() != current
                        || kept.getValue().oldest() < current)
                .filter(kept -> asked(kept.getValue()).isAfter(since))
                .sorted(Comparator.comparing(kept -> asked(kept.getValue()), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Who asks for a page next makes it anew.
    void end(Address address) {
        Page page = pages.getIfPresent(address);
        if (page != null) {
            page.lifetime().end(clock.instant());
        }
    }

    /// When somebody asked for a page last; the beginning of time where it isn't kept.
    Instant asked(Address address) {
        Page page = pages.getIfPresent(address);
        return page == null ? Instant.MIN : asked(page);
    }

    private static Instant asked(Page page) {
        return page.asked().getPlain();
    }

    /// Notes that whoever asked for a page last did it not for a visitor, of whom the last one asked earlier.
    void askedEarlier(Address address, Instant asked) {
        Page page = pages.getIfPresent(address);
        if (page != null) {
            page.asked().setPlain(asked);
        }
    }

    /// Counts a page that was sent.
    ///
    /// @param begun the [System#nanoTime()] at which its request was looked at
    void sent(Answer answer, int status, long begun) {
        sent.increment();
        metrics.answered(answer.route(), status, System.nanoTime() - begun);
    }

    /// Whether a page may be the answer: who sends a body or comes from another origin is looked at first.
    private static boolean asksForNothingElse(String method, Headers headers) {
        return method.equals("GET")
                && takesPages(headers.get(HttpHeaders.ACCEPT))
                && headers.get(HttpHeaders.ORIGIN) == null
                && headers.get(HttpHeaders.CONTENT_LENGTH) == null
                && headers.get(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    private static boolean takesPages(@Nullable String accepted) {
        return accepted == null || accepted.contains("text/html") || accepted.contains("*/*");
    }

    private static byte[] packed(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 4);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
