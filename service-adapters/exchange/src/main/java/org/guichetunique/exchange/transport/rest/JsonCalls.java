package org.guichetunique.exchange.transport.rest;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.call.Transport.Envelope;
import org.guichetunique.exchange.call.Transport.Reply;
import org.guichetunique.exchange.call.Transport.TransportException;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.guichetunique.exchange.transport.http.HttpCalls;
import org.guichetunique.exchange.transport.http.HttpReply;
import org.guichetunique.exchange.transport.token.CallerProof;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A contract's operation as an HTTP request with JSON, and the answer read back. */
final class JsonCalls {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxDocumentLength(HttpCalls.LARGEST_ANSWER)
                            .build())
                    .build())
            .build();

    private final HttpCalls http;
    private final CallerProof proof;

    JsonCalls(HttpCalls http, CallerProof proof) {
        this.http = http;
        this.proof = proof;
    }

    HttpReply send(Envelope envelope, String base, Map<String, String> headers) throws TransportException {
        Instant end = Instant.now().plus(envelope.operation().authority().timeLimit());
        Operation operation = envelope.operation();
        HttpUriRequestBase request = new HttpUriRequestBase(operation.method(), address(base, envelope));
        request.setHeader("Accept", accepted(operation));
        envelope.headers().forEach(request::setHeader);
        request.setHeader("Guichet-Exchange-Id", envelope.id().toString());
        request.setHeader("Guichet-Purpose", envelope.purpose());
        if (envelope.onBehalfOf() != null) {
            request.setHeader("Guichet-On-Behalf-Of", envelope.onBehalfOf());
        }
        if (envelope.actor() != null) {
            request.setHeader("Guichet-Acted-By", envelope.actor().subject());
            request.setHeader(
                    "Guichet-Mandate",
                    envelope.actor().kind() + " " + envelope.actor().mandate());
        }
        if (envelope.wantsKey()) {
            request.setHeader("Idempotency-Key", envelope.idempotencyKey());
        }
        if (envelope.answerTo() != null) {
            request.setHeader("Guichet-Answer-To", envelope.answerTo());
        }
        headers.forEach(request::setHeader);
        proof.show(envelope, request);
        if (envelope.body() != null) {
            ContentType type = contentType(operation);
            boolean form = type.getMimeType().equals(Operation.Message.FORM);
            request.setEntity(new StringEntity(
                    form ? form(envelope.body()) : envelope.body().toString(), type));
        }
        return http.send(
                request,
                operation.authority().security().mutualTls(),
                Duration.between(Instant.now(), end),
                operation.changes());
    }

    /** A list comes under its name once for each of its items. */
    private static String form(JsonNode body) {
        return body.properties().stream()
                .flatMap(member -> (member.getValue().isArray()
                                ? member.getValue().valueStream()
                                : Stream.of(member.getValue()))
                        .map(value -> encode(member.getKey()) + "=" + encode(ElementCheck.text(value))))
                .collect(Collectors.joining("&"));
    }

    /** What the contract lists, and what problems come in. */
    private static String accepted(Operation operation) {
        Set<String> types = new LinkedHashSet<>();
        operation.responses().values().forEach(response -> {
            if (response.message() != null) {
                types.add(response.message().mediaType());
            }
        });
        types.add("application/json");
        types.add("application/problem+json");
        return String.join(", ", types);
    }

    private static ContentType contentType(Operation operation) {
        return operation.request() == null
                ? ContentType.APPLICATION_JSON
                : ContentType.parse(operation.request().mediaType()).withCharset(StandardCharsets.UTF_8);
    }

    Reply reply(Envelope envelope, HttpReply answer) throws TransportException {
        return new Reply(answer.status(), json(envelope.operation(), answer), answer.retryAfter());
    }

    private static URI address(String base, Envelope envelope) {
        String path = envelope.operation().path();
        for (Map.Entry<String, String> parameter : envelope.path().entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", encode(parameter.getValue()));
        }
        String query = envelope.query().entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(base + path + (query.isEmpty() ? "" : "?" + query));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static @Nullable JsonNode json(Operation operation, HttpReply answer) throws TransportException {
        if (answer.body().length == 0 || answer.status() / 100 == 3) {
            return null;
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            if (answer.status() < 400) {
                throw new TransportException(Reason.INVALID_ANSWER, operation.changes(), "The answer is not JSON");
            }
            return null;
        }
    }
}
