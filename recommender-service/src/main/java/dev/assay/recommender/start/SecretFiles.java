package dev.assay.recommender.start;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/// Secrets that are in files, as the configuration asks for them. What is set by itself comes first.
public final class SecretFiles implements ConfigSource {

    private static final int BEHIND_THE_ENVIRONMENT = 299;

    private final Environment environment = Environment.ofThisProcess();

    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public @Nullable String getValue(String name) {
        return environment.secret(name).orElse(null);
    }

    @Override
    public String getName() {
        return "files of secrets";
    }

    @Override
    public int getOrdinal() {
        return BEHIND_THE_ENVIRONMENT;
    }
}
