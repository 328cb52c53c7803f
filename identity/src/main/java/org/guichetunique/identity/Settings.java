package org.guichetunique.identity;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator decides. Refuses to exist without the secrets, which have no default.
 *
 * @param issuer this service's address as its clients see it, without a slash at the end
 * @param portal the portal's address as a browser sees it, without a slash at the end
 * @param exchangeCertificates file with the certificates (PEM) of the keys with which the exchange signs what it states
 *     about a person's request; empty where it may not act in a person's name
 * @param backOffices authorities whose own software works on their files, each with the address of its keys; may be empty
 */
@ConfigurationProperties("guichet.identity")
public record Settings(
        URI issuer,
        URI portal,
        String portalClientSecret,
        String exchangeClientSecret,
        String exchangeCertificates,
        String backOffices,
        String keyEncryptionSecret,
        SigningKeys signingKeys,
        Throttling throttling) {

    private static final int SHORTEST_SECRET = 32;

    public Settings {
        requireSecret("GUICHET_PORTAL_CLIENT_SECRET", portalClientSecret);
        requireSecret("GUICHET_EXCHANGE_CLIENT_SECRET", exchangeClientSecret);
        requireSecret("GUICHET_KEY_ENCRYPTION_SECRET", keyEncryptionSecret);
        requireAddress("GUICHET_ISSUER", issuer);
        requireAddress("GUICHET_PORTAL_URL", portal);
    }

    public boolean isSecure() {
        return "https".equals(issuer.getScheme());
    }

    private static void requireSecret(String name, String value) {
        if (value.isBlank()) {
            throw new UnusableSetting(name + " is missing: set it to a random text of at least " + SHORTEST_SECRET
                    + " characters and start again.");
        }
        if (value.length() < SHORTEST_SECRET) {
            throw new UnusableSetting(
                    name + " is too short: it takes a random text of at least " + SHORTEST_SECRET + " characters.");
        }
    }

    private static void requireAddress(String name, URI value) {
        boolean web = "http".equals(value.getScheme()) || "https".equals(value.getScheme());
        if (!web || value.getHost() == null || value.toString().endsWith("/")) {
            throw new UnusableSetting(
                    name + " must be an http or https address without a slash at the end, and is " + value + ".");
        }
    }

    /**
     * @param maxAge how old the newest key may get before another is made
     * @param lead how long a new key is published before it signs, so that everyone who verifies knows it by then
     * @param keep how long an old key stays published once another signs: longer than any token lives
     */
    public record SigningKeys(Duration maxAge, Duration lead, Duration keep) {}

    /** @param account per name typed @param address per network address, where many people may share one */
    public record Throttling(Limit account, Limit address) {}

    /**
     * @param attempts how many may follow one another before the first wait
     * @param firstDelay the first wait; each further attempt doubles it
     * @param longestDelay where the doubling ends
     * @param forgetOneEvery how quickly attempts are forgotten
     */
    public record Limit(int attempts, Duration firstDelay, Duration longestDelay, Duration forgetOneEvery) {}
}
