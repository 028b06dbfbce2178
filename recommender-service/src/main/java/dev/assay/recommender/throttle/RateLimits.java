package dev.assay.recommender.throttle;

import dev.assay.recommender.problem.RecommenderRefusal.TooManyRequests;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What anybody may do, but not without end. A client goes by its address, as far as the network tells: behind a proxy
/// that is the proxy's, unless it is named as trusted.
@Singleton
public class RateLimits {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final CurrentVertxRequest request;
    private final RateLimit submissions;
    private final RateLimit scorings;
    private final RateLimit feedback;

    RateLimits(RateLimitSettings settings, CurrentVertxRequest request, Clock clock) {
        this.request = request;
        this.submissions = new RateLimit(settings.submissions(), clock);
        this.scorings = new RateLimit(settings.scorings(), clock);
        this.feedback = new RateLimit(settings.feedback(), clock);
    }

    /// Counts a questionnaire that is handed in.
    ///
    /// @throws TooManyRequests if the client of this request has handed in too many questionnaires
    public void countSubmission() {
        submissions.take(client());
    }

    /// Counts a "what if".
    ///
    /// @throws TooManyRequests if the client of this request has asked "what if" too often
    public void countScoring() {
        scorings.take(client());
    }

    /// Counts feedback.
    ///
    /// @throws TooManyRequests if the client of this request has said too much
    public void countFeedback() {
        feedback.take(client());
    }

    /// Of an IPv6 address the network, since its owner has all of that to choose from.
    private String client() {
        SocketAddress remote = request.getCurrent().request().remoteAddress();
        return remote == null ? "" : network(remote.hostAddress());
    }

    private static String network(@Nullable String address) {
        if (address == null) {
            return "";
        }
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, IPV6_NETWORK_BYTES) : address;
    }
}
