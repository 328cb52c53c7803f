package org.guichetunique.exchange.contract;

import org.jspecify.annotations.Nullable;

/**
 * What an authority wants to be shown instead of the platform's own token. A contract says which; what it is stands with
 * the operator alone, under the authority's code and the name given here.
 */
public sealed interface Credential {

    /** Under which name the operator keeps it. */
    String secret();

    /** @param header whether it comes in a header, rather than in the query */
    record ApiKey(String name, boolean header, String secret) implements Credential {}

    /** The secret is a name and a password with a colon between them. */
    record Basic(String secret) implements Credential {}

    /**
     * A client of the authority's own sign-in service.
     *
     * @param signed whether the client signs who it is with a key (RFC 7523), rather than tell its secret
     * @param scope empty where none is asked for
     */
    record Client(String tokenAddress, String clientId, boolean signed, String scope, String secret)
            implements Credential {}

    /**
     * A token that the exchange signs for each call with a key that both know.
     *
     * @param audience null where the authority asks for none
     */
    record SignedToken(String issuer, @Nullable String audience, String secret) implements Credential {}
}
