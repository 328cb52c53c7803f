package org.guichetunique.exchange.transport.token;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.guichetunique.exchange.call.Transport.Envelope;
import org.guichetunique.exchange.call.Transport.TransportException;
import org.guichetunique.exchange.transport.http.HttpCalls;
import org.guichetunique.exchange.transport.http.KeyStores;
import org.jspecify.annotations.Nullable;

/** Shows an authority who calls: by the platform's token, or by what its {@code authority.yaml} names instead. */
@FunctionalInterface
public interface CallerProof {

    /** Shows nothing, where calls are only rehearsed. */
    CallerProof NONE = (envelope, request) -> {};

    /** @throws TransportException when there is nothing to show */
    void show(Envelope envelope, HttpUriRequestBase request) throws TransportException;

    /**
     * What authorities ask for.
     *
     * @param property the value of a property; null where it is not set
     * @param addresses replaces {@code ${name}} in an address
     */
    static CallerProof of(
            TokenService service,
            HttpCalls http,
            Function<String, @Nullable String> property,
            UnaryOperator<String> addresses) {
        return new ContractProof(
                new ContractTokens(service, new KeyStores(property)),
                new Secrets(property),
                new ForeignTokens(http, addresses));
    }
}
