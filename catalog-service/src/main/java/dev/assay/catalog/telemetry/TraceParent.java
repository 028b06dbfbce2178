package dev.assay.catalog.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/// Where in a trace something happens, in the W3C's form: `00-<trace>-<span>-<flags>`.
public final class TraceParent {

    /// The header of a record that carries it.
    public static final String HEADER = "traceparent";

    private TraceParent() {}

    /// The current span, as others are told of it; null outside of a request.
    public static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }

    /// The id of the current trace, for people to quote; null outside of a request.
    public static @Nullable String currentTrace() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
