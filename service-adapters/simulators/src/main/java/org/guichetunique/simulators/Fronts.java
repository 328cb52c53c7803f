package org.guichetunique.simulators;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The doors beside the plain one.
 *
 * @param tlsPort 0 for any free one
 * @param certificates folder with {@code authorities.p12} and {@code trust.p12}; null for no TLS door
 * @param password of these files
 * @param drop folder under which each authority that takes files has its own; null when none does
 * @param batchEvery how often such an authority looks into its folder
 */
public record Fronts(
        int tlsPort,
        @Nullable Path certificates,
        String password,
        @Nullable Path drop,
        Duration batchEvery) {
    public static final Fronts NONE = new Fronts(0, null, "", null, Duration.ofDays(1));

    static Fronts from(Map<String, String> environment) {
        var data = Path.of(environment.getOrDefault("GUICHET_DATA", ".data"));
        var certificates = environment.get("GUICHET_AUTHORITIES_CERTIFICATES");
        return new Fronts(
                Settings.number(environment, "GUICHET_AUTHORITIES_TLS_PORT", 9143, 65_535),
                certificates == null ? null : Path.of(certificates),
                environment.getOrDefault("GUICHET_STORES_PASSWORD", ""),
                Path.of(environment.getOrDefault(
                        "GUICHET_AUTHORITIES_DROP", data.resolve("drop").toString())),
                Duration.parse(environment.getOrDefault("GUICHET_AUTHORITIES_BATCH_EVERY", "PT5S")));
    }
}
