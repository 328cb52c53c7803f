package org.guichetunique.exchange.call;

import org.guichetunique.exchange.contract.Authority;

/** Tokens that show an authority who is calling. */
@FunctionalInterface
public interface AccessTokens {

    /**
     * A bearer token that is good for this authority alone.
     *
     * @throws Transport.TransportException when the sign-in service gives none
     */
    String tokenFor(Authority authority) throws Transport.TransportException;
}
