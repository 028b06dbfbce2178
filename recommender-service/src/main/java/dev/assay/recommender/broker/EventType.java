package dev.assay.recommender.broker;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/// The type of an event, such as `dev.assay.technology.changed.v1`: what happened, and the major version of its data.
public record EventType(String name, int version) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9.-]{1,200})\\.v([1-9][0-9]{0,3})");

    /// Reads the type from the headers of a record (CloudEvents 1.0, binary mode).
    ///
    /// @throws MalformedEvent if the record is no such event
    public static EventType of(Headers headers) {
        if (!"1.0".equals(text(headers, "ce_specversion"))) {
            throw new MalformedEvent("The record isn't a CloudEvent of version 1.0 in binary mode");
        }
        return parse(text(headers, "ce_type"));
    }

    /// Reads the written form, as in `dev.assay.technology.changed.v1`.
    ///
    /// @throws MalformedEvent if it is none
    public static EventType parse(String type) {
        Matcher written = WRITTEN.matcher(type);
        if (!written.matches()) {
            throw new MalformedEvent("The header ce_type names no event type with a version");
        }
        return new EventType(written.group(1), Integer.parseInt(written.group(2)));
    }

    /// Whether this is the type that a consumer reads.
    ///
    /// @return false for another type, which the consumer ignores
    /// @throws MalformedEvent for another major version of this type: its data mean something else
    public boolean is(EventType consumed) {
        if (!name.equals(consumed.name)) {
            return false;
        }
        if (version != consumed.version) {
            throw new MalformedEvent("Version %d of %s is unknown here".formatted(version, name));
        }
        return true;
    }

    /// The written form.
    @Override
    public String toString() {
        return name + ".v" + version;
    }

    private static String text(Headers headers, String key) {
        Header header = headers.lastHeader(key);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
