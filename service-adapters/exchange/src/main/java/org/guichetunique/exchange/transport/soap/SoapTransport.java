package org.guichetunique.exchange.transport.soap;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.call.Transport;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.contract.WireFormat;
import org.guichetunique.exchange.transport.http.HttpCalls;
import org.guichetunique.exchange.transport.http.HttpReply;
import org.guichetunique.exchange.transport.token.CallerProof;
import org.guichetunique.exchange.wsdl.SoapVersion;
import org.guichetunique.exchange.wsdl.Wsdl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * SOAP 1.1 and 1.2 over HTTP with WS-Addressing. What the contract calls parameters and body are the elements of one message, by
 * name; a fault whose detail carries the code of a refusal is that refusal, with the status that the contract gives it.
 */
public final class SoapTransport implements Transport {

    private static final int ACCEPTED = 202;

    private final HttpCalls http;
    private final CallerProof proof;
    private final UnaryOperator<String> configuration;

    /** @param configuration replaces {@code ${name}} in an authority's address */
    public SoapTransport(HttpCalls http, CallerProof proof, UnaryOperator<String> configuration) {
        this.http = http;
        this.proof = proof;
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "soap";
    }

    @Override
    public Reply send(Envelope envelope) throws TransportException {
        Operation operation = envelope.operation();
        Instant end = Instant.now().plus(operation.authority().timeLimit());
        Wsdl.Operation carried = carried(operation);
        String address = configuration.apply(operation.authority().address());
        HttpUriRequestBase request = new HttpUriRequestBase("POST", URI.create(address));
        proof.show(envelope, request);
        request.setHeader("Accept", carried.version().mediaType());
        request.setEntity(new ByteArrayEntity(
                SoapRequest.write(envelope, carried, address, message(envelope)), contentType(carried)));
        if (carried.version() == SoapVersion.ONE_ONE) {
            request.setHeader("SOAPAction", '"' + carried.soapAction() + '"');
        }
        HttpReply answer = http.send(
                request,
                operation.authority().security().mutualTls(),
                Duration.between(Instant.now(), end),
                operation.changes());
        return reply(envelope, carried, answer);
    }

    private static ContentType contentType(Wsdl.Operation carried) {
        BasicNameValuePair charset = new BasicNameValuePair("charset", "utf-8");
        String mediaType = carried.version().mediaType();
        return carried.version() == SoapVersion.ONE_ONE
                ? ContentType.create(mediaType, charset)
                : ContentType.create(mediaType, charset, new BasicNameValuePair("action", carried.action()));
    }

    private static Wsdl.Operation carried(Operation operation) {
        if (operation.authority().wire() instanceof WireFormat.Soap soap) {
            Wsdl.Operation carried = soap.wsdl().operations().get(operation.localId());
            if (carried != null) {
                return carried;
            }
        }
        throw new IllegalStateException("No WSDL carries " + operation);
    }

    private static ObjectNode message(Envelope envelope) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        envelope.path().forEach(message::put);
        envelope.query().forEach(message::put);
        if (envelope.body() instanceof ObjectNode body) {
            body.properties().forEach(member -> message.set(member.getKey(), member.getValue()));
        }
        return message;
    }

    private static Reply reply(Envelope envelope, Wsdl.Operation carried, HttpReply answer) throws TransportException {
        Operation operation = envelope.operation();
        boolean spoken = SoapReply.isSoap(answer.header("Content-Type"), carried.version());
        if (answer.status() == ACCEPTED && answer.body().length == 0) {
            return new Reply(ACCEPTED, null, answer.retryAfter());
        }
        boolean success = answer.status() / 100 == 2;
        if (!spoken || answer.body().length == 0) {
            if (success) {
                throw new TransportException(Reason.INVALID_ANSWER, operation.changes(), "The answer is not SOAP");
            }
            return new Reply(answer.status(), null, answer.retryAfter());
        }
        try {
            SoapReply read = SoapReply.read(answer.body(), carried, envelope.id());
            return switch (read) {
                case SoapReply.Fault fault -> fault(operation, carried.version(), fault, answer);
                case SoapReply.Message message
                when success -> new Reply(successOf(operation), orNull(operation, message.body()), null);
                case SoapReply.Message message -> new Reply(answer.status(), null, answer.retryAfter());
            };
        } catch (SoapReply.Unreadable e) {
            if (success) {
                throw new TransportException(
                        Reason.INVALID_ANSWER, operation.changes(), "The answer is not usable: " + e.getMessage());
            }
            return new Reply(answer.status(), null, answer.retryAfter());
        }
    }

    private static Reply fault(Operation operation, SoapVersion version, SoapReply.Fault fault, HttpReply answer) {
        for (Map.Entry<Integer, Operation.Response> response :
                operation.responses().entrySet()) {
            String code = fault.codes().stream()
                    .filter(one -> response.getValue().refusals().containsKey(one))
                    .findFirst()
                    .orElse(null);
            if (code != null) {
                JsonNode body =
                        JsonNodeFactory.instance.objectNode().put("code", code).put("detail", fault.reason());
                return new Reply(response.getKey(), body, null);
            }
        }
        // A fault that comes with a success is a failure all the same, and SOAP 1.1 has one status for every fault.
        boolean unsaid = answer.status() / 100 == 2 || version == SoapVersion.ONE_ONE && answer.status() == 500;
        int status = unsaid ? fault.byUs() ? 400 : 500 : answer.status();
        return new Reply(status, null, answer.retryAfter());
    }

    private static int successOf(Operation operation) {
        return operation.responses().keySet().stream()
                .filter(status -> status / 100 == 2 && status != ACCEPTED)
                .findFirst()
                .orElse(200);
    }

    private static @Nullable JsonNode orNull(Operation operation, ObjectNode body) {
        Operation.Response response = operation.responses().get(successOf(operation));
        return response == null || response.message() == null ? null : body;
    }
}
