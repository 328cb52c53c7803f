package org.guichetunique.exchange.transport.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.call.Transport;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.WireFormat;
import org.guichetunique.exchange.transport.http.HttpCalls;
import org.guichetunique.exchange.transport.http.HttpReply;
import org.guichetunique.exchange.transport.token.CallerProof;

/**
 * JSON over HTTP through our X-Road security server, by version 1 of the X-Road message protocol for REST. An error that
 * a security server found is told apart from one of the authority by its {@code X-Road-Error}.
 */
public final class XRoadTransport implements Transport {

    private final JsonCalls calls;
    private final UnaryOperator<String> configuration;

    /** @param configuration replaces {@code ${name}} in the security server's address */
    public XRoadTransport(HttpCalls http, CallerProof proof, UnaryOperator<String> configuration) {
        this.calls = new JsonCalls(http, proof);
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "x-road";
    }

    @Override
    public Reply send(Envelope envelope) throws TransportException {
        Authority authority = envelope.operation().authority();
        if (!(authority.wire() instanceof WireFormat.XRoad wire)) {
            throw new IllegalStateException(authority + " has no X-Road identifiers");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Road-Client", wire.client());
        headers.put("X-Road-Id", envelope.id().toString());
        headers.put(
                "X-Road-Issue",
                envelope.caseId() == null
                        ? envelope.purpose()
                        : envelope.caseId().toString());
        if (envelope.onBehalfOf() != null) {
            headers.put("X-Road-UserId", envelope.onBehalfOf());
        }
        if (wire.representedParty() != null) {
            headers.put("X-Road-Represented-Party", wire.representedParty());
        }
        String base = configuration.apply(authority.address()) + "/r1/" + wire.service();
        HttpReply answer = calls.send(envelope, base, headers);
        String error = answer.header("X-Road-Error");
        if (error != null) {
            throw failure(error, envelope.operation().changes());
        }
        String answered = answer.header("X-Road-Id");
        if (answered != null && !answered.equals(envelope.id().toString())) {
            throw new TransportException(
                    Reason.INVALID_ANSWER, envelope.operation().changes(), "The answer is to another message");
        }
        return calls.reply(envelope, answer);
    }

    /** What a security server refuses has not reached the authority; what it lost on the way back may have. */
    private static TransportException failure(String error, boolean changes) {
        String known = error.matches("[A-Za-z0-9_.-]{1,120}") ? error : "an unreadable error";
        String message = "The security server reports " + known;
        if (known.endsWith("AccessDenied")) {
            return new TransportException(Reason.TOKEN, false, message);
        }
        if (known.startsWith("Client.")) {
            return new TransportException(Reason.UNEXPECTED_STATUS, false, message);
        }
        boolean unreached = known.startsWith("Server.ClientProxy") || known.endsWith("UnknownService");
        return new TransportException(Reason.UNAVAILABLE, changes && !unreached, message);
    }
}
