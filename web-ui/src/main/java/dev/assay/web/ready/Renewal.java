package dev.assay.web.ready;

import dev.assay.web.client.NewestRevision;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/// Makes pages anew that were asked for of late, as soon as a newer revision is out, so that no visitor waits for them;
/// and once more those for which a service hadn't heard of it yet.
@Singleton
class Renewal {

    private static final Logger LOG = Logger.getLogger(Renewal.class);
    private static final Duration OF_LATE = Duration.ofMinutes(10);
    private static final int PAGES = 50;
    private static final int TIMES = 5;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int ANSWERED_WITHIN_MILLIS = 30_000;

    private final ReadyPages ready;
    private final HttpServer server;
    private final Clock clock;

    /// Revisions that were heard of since the pages were made anew last.
    private final AtomicInteger news = new AtomicInteger();

    Renewal(ReadyPages ready, HttpServer server, Clock clock) {
        this.ready = ready;
        this.server = server;
        this.clock = clock;
    }

    /// One page after the other, and again from the start for a revision that comes meanwhile.
    void renew(@ObservesAsync NewestRevision.Heard revision) {
        if (news.getAndIncrement() > 0) {
            return;
        }
        int heard = 1;
        while (heard > 0) {
            for (int time = 0; time < TIMES && makeOutdated(heard); time++) {
                pause();
            }
            heard = news.addAndGet(-heard);
        }
    }

    /// @return whether there were any, and nothing newer was heard of meanwhile
    private boolean makeOutdated(int heard) {
        List<ReadyPages.Address> outdated = ready
                .outdatedAskedSince(clock.instant().minus(OF_LATE))
                .stream()
                .limit(PAGES)
                .toList();
        Iterator<ReadyPages.Address> left = outdated.iterator();
        while (left.hasNext() && news.get() == heard) {
            make(left.next());
        }
        return !outdated.isEmpty() && news.get() == heard;
    }

    private static void pause() {
        LockSupport.parkNanos(BETWEEN.toNanos());
    }

    private void make(ReadyPages.Address page) {
        Instant asked = ready.asked(page);
        ready.end(page);
        try {
            URLConnection connection = here(page.uri()).openConnection();
            connection.setReadTimeout(ANSWERED_WITHIN_MILLIS);
            connection.setRequestProperty("Accept-Encoding", page.encoding());
            try (InputStream made = connection.getInputStream()) {
                made.transferTo(OutputStream.nullOutputStream());
            }
            ready.askedEarlier(page, asked);
        } catch (IOException | RuntimeException failed) {
            // Who asks for it next makes it, or is told why that can't be.
            LOG.debugf("%s wasn't made anew: %s", page.uri(), failed);
        }
    }

    /// Never anywhere else, whatever address was asked for.
    private URL here(String uri) throws IOException {
        return URI.create(server.getLocalBaseUri().resolve("/") + uri.substring(1))
                .toURL();
    }
}
