package org.guichetunique.exchange.contract;

import org.jspecify.annotations.Nullable;

/**
 * How an authority and the exchange make sure of one another.
 *
 * @param mutualTls null where the authority asks for no certificate
 * @param credential what it is shown instead of a token; null where that is one of the platform's
 */
public record Security(
        Token token,
        @Nullable MutualTls mutualTls,
        @Nullable Credential credential) {

    public static final Security USUAL = new Security(Token.PLATFORM, null, null);

    /** Whom the token that comes with a call speaks of. */
    public enum Token {
        /** The platform alone. */
        PLATFORM,
        /** The person in whose name the call is made, with the platform as the one who acts, and what for. */
        PERSON,
        /** No token comes with a call. */
        NONE
    }

    /**
     * Both sides show certificates. The names stand for files that the configuration of the installation gives.
     *
     * @param key whose certificate we show
     * @param trust whose certificates we accept
     */
    public record MutualTls(String key, String trust) {}
}
