package org.guichetunique.exchange.transport.rest;

import java.util.Map;
import java.util.function.Function;
import org.guichetunique.exchange.call.Transport;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.transport.http.HttpCalls;
import org.guichetunique.exchange.transport.token.CallerProof;

/**
 * Carries to simulated authorities, as JSON and without a token, what another transport would carry to the real ones.
 * Messages and answers are those of the contracts all the same.
 */
public final class RehearsalTransport implements Transport {

    private final String name;
    private final JsonCalls calls;
    private final Function<Authority, String> address;

    /**
     * @param name of the transport that it stands in for
     * @param address where an authority is simulated
     */
    public RehearsalTransport(String name, HttpCalls http, Function<Authority, String> address) {
        this.name = name;
        this.calls = new JsonCalls(http, CallerProof.NONE);
        this.address = address;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reply send(Envelope envelope) throws TransportException {
        return calls.reply(
                envelope,
                calls.send(envelope, address.apply(envelope.operation().authority()), Map.of()));
    }
}
