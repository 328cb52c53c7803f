package org.guichetunique.exchange.transport.rest;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.guichetunique.exchange.call.Transport;
import org.guichetunique.exchange.transport.http.HttpCalls;
import org.guichetunique.exchange.transport.token.CallerProof;

/** JSON over HTTP, with a bearer token. Redirects are not followed: an authority's address is the one it published. */
public final class RestTransport implements Transport {

    private final JsonCalls calls;
    private final UnaryOperator<String> configuration;

    /** @param configuration replaces {@code ${name}} in an authority's address */
    public RestTransport(HttpCalls http, CallerProof proof, UnaryOperator<String> configuration) {
        this.calls = new JsonCalls(http, proof);
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public Reply send(Envelope envelope) throws TransportException {
        String base = configuration.apply(envelope.operation().authority().address());
        return calls.reply(envelope, calls.send(envelope, base, Map.of()));
    }
}
