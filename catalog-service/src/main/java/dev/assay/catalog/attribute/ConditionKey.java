package dev.assay.catalog.attribute;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// A circumstance that a fact may state.
///
/// Those of the set-up describe what a technology ran on and differ between technologies by nature; all others describe
/// what was asked of it, or how it was counted, and set two facts apart where both state them differently.
public enum ConditionKey {
    REFERENCE("reference", "reference", false, false),
    WORKLOAD("workload", "workload", false, false),
    ROUTES("routes", "routes", true, false),
    CONNECTIONS("connections", "connections", true, false),
    CONCURRENT_USERS("concurrentUsers", "concurrent users", true, false),
    PIPELINING("pipelining", "requests in flight on a connection", true, false),
    DURATION_SECONDS("durationSeconds", "seconds", true, false),
    SAMPLES("samples", "samples", true, false),
    ENTRY("entry", "entry", false, true),
    FRAMEWORK_VERSION("frameworkVersion", "version", false, true),
    RELEASE_LINE("releaseLine", "release line", false, true),
    LINE_KIND("lineKind", "kind of release line", false, false),
    RUNTIME("runtime", "runtime", false, true),
    RUNTIME_VERSION("runtimeVersion", "version of the runtime", false, true),
    SERVER("server", "server", false, true),
    PROCESSES("processes", "processes", true, true),
    THREADS("threads", "threads", true, true),
    PACKAGING("packaging", "packaging", false, true),
    MODE("mode", "mode", false, true),
    PLATFORM("platform", "platform", false, true),
    HARDWARE("hardware", "hardware", false, true),
    STATE("state", "state", false, false),
    PROCESS_SCOPE("processScope", "processes counted", false, false),
    APPLICATION("application", "application", false, false),
    REGISTRY("registry", "registry", false, false),
    PACKAGE("package", "package", false, true),
    PACKAGE_ROLE("packageRole", "role of the package", false, false),
    LIST("list", "list", false, false),
    SCOPE("scope", "what is counted", false, false),
    AUDIENCE("audience", "audience", false, false);

    private final String key;
    private final String label;
    private final boolean isNumber;
    private final boolean isSetUp;

    ConditionKey(String key, String label, boolean isNumber, boolean isSetUp) {
        this.key = key;
        this.label = label;
        this.isNumber = isNumber;
        this.isSetUp = isSetUp;
    }

    /// As files, tables and JSON write it.
    @JsonValue
    public String key() {
        return key;
    }

    /// For sentences, in English.
    public String label() {
        return label;
    }

    /// Whether its values are whole numbers; else they are text.
    public boolean isNumber() {
        return isNumber;
    }

    /// Whether it describes what the technology ran on. A package is named differently for each technology, too.
    public boolean isSetUp() {
        return isSetUp;
    }

    public static Optional<ConditionKey> parse(String key) {
        return Arrays.stream(values()).filter(known -> known.key.equals(key)).findFirst();
    }
}
