package org.guichetunique.exchange.transport.token;

import org.guichetunique.exchange.call.Transport;
import org.guichetunique.exchange.call.Transport.Envelope;
import org.jspecify.annotations.Nullable;

/** Tokens that show an authority who is calling. */
@FunctionalInterface
public interface AccessTokens {

    /**
     * A bearer token that is good for the envelope's authority alone; null where that authority wants none.
     *
     * @throws Transport.TransportException when the sign-in service gives none
     */
    @Nullable
    String tokenFor(Envelope envelope) throws Transport.TransportException;
}
