package org.guichetunique.simulators;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How the simulated authorities are set up.
 *
 * @param host the address to listen on; the loopback address unless told otherwise
 * @param port 0 for any free one
 * @param issuer whose tokens are accepted, signed with the keys at {@code /oauth2/jwks}
 * @param contracts folders that hold authorities' folders
 * @param data where the journal is kept
 * @param families how many couples to invent at the first start
 * @param fronts the doors beside the plain one
 */
public record Settings(
        String host, int port, URI issuer, List<Path> contracts, Path data, int families, Clock clock, Fronts fronts) {
    /** Morocco's since 20 September 2026; Java's own data of the zone may be older. */
    static final ZoneOffset ZONE = ZoneOffset.UTC;

    private static final int FAMILIES = 150;

    /** With a plain door only. */
    public Settings(String host, int port, URI issuer, List<Path> contracts, Path data, int families, Clock clock) {
        this(host, port, issuer, contracts, data, families, clock, Fronts.NONE);
    }

    public Settings with(Fronts others) {
        return new Settings(host, port, issuer, contracts, data, families, clock, others);
    }

    public static Settings from(Map<String, String> environment) {
        return new Settings(
                environment.getOrDefault("GUICHET_AUTHORITIES_HOST", "127.0.0.1"),
                number(environment, "GUICHET_AUTHORITIES_PORT", 9100, 65_535),
                URI.create(environment.getOrDefault("GUICHET_ISSUER", "http://localhost:9000")),
                Arrays.stream(environment
                                .getOrDefault("GUICHET_CONTRACTS", "service-adapters/authorities")
                                .split(":"))
                        .map(Path::of)
                        .toList(),
                Path.of(environment.getOrDefault("GUICHET_DATA", ".data")),
                number(environment, "GUICHET_AUTHORITIES_FAMILIES", FAMILIES, 100_000),
                Clock.system(ZONE),
                Fronts.from(environment));
    }

    /** Settings for a test: any free port, loopback only. */
    public static Settings forTests(URI issuer, Path contracts, Path data) {
        return new Settings("127.0.0.1", 0, issuer, List.of(contracts), data, FAMILIES, Clock.system(ZONE));
    }

    static int number(Map<String, String> environment, String name, int otherwise, int most) {
        var text = environment.getOrDefault(name, String.valueOf(otherwise));
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(name + " must be a number from 0 to " + most + ", not " + text);
        }
        return Integer.parseInt(text);
    }
}
