package org.guichetunique.exchange.call;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.guichetunique.exchange.contract.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP, with a bearer token. Redirects are not followed: an authority's address is the one it published. */
public final class RestTransport implements Transport {

    private static final int MAX_ANSWER_BYTES = 1_000_000;
    private static final Duration MAX_RETRY_AFTER = Duration.ofHours(1);
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxDocumentLength(MAX_ANSWER_BYTES)
                            .build())
                    .build())
            .build();

    private final HttpClient http;
    private final AccessTokens tokens;
    private final UnaryOperator<String> configuration;

    /** @param configuration replaces {@code ${name}} in an authority's address */
    public RestTransport(AccessTokens tokens, UnaryOperator<String> configuration) {
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
        this.tokens = tokens;
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public Reply send(Envelope envelope) throws TransportException {
        Operation operation = envelope.operation();
        HttpRequest.Builder request = HttpRequest.newBuilder(address(envelope))
                .timeout(operation.authority().timeLimit())
                .header("Authorization", "Bearer " + tokens.tokenFor(operation.authority()))
                .header("Accept", "application/json, application/problem+json");
        envelope.headers().forEach(request::header);
        if (envelope.body() == null) {
            request.method(operation.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(
                            operation.method(),
                            HttpRequest.BodyPublishers.ofString(envelope.body().toString()));
        }
        HttpResponse<byte[]> response = exchange(operation, request.build());
        return new Reply(response.statusCode(), json(operation, response), retryAfter(response));
    }

    private URI address(Envelope envelope) {
        String path = envelope.operation().path();
        for (Map.Entry<String, String> parameter : envelope.path().entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", encode(parameter.getValue()));
        }
        String query = envelope.query().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String base = configuration.apply(envelope.operation().authority().address());
        return URI.create(base + path + (query.isEmpty() ? "" : "?" + query));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The client's own limit ends with the headers; this one also ends an answer that drips. */
    private HttpResponse<byte[]> exchange(Operation operation, HttpRequest request) throws TransportException {
        boolean changes = operation.changes();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
        try {
            return answer.get(operation.authority().timeLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new TransportException(Outcome.Reason.TIME_LIMIT, changes, "No answer within the time limit");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransportException(Outcome.Reason.CONNECTION_LOST, changes, "Interrupted");
        } catch (ExecutionException e) {
            throw failure(e.getCause(), changes);
        }
    }

    private static TransportException failure(@Nullable Throwable cause, boolean changes) {
        return switch (cause) {
            case ConnectException e ->
                new TransportException(Outcome.Reason.UNREACHABLE, false, "The authority refuses connections");
            case HttpConnectTimeoutException e ->
                new TransportException(Outcome.Reason.UNREACHABLE, false, "The authority takes no connection");
            case HttpTimeoutException e ->
                new TransportException(Outcome.Reason.TIME_LIMIT, changes, "No answer within the time limit");
            case IOException e
            when String.valueOf(e.getMessage()).contains("exceeded") ->
                new TransportException(Outcome.Reason.ANSWER_TOO_LARGE, changes, "The answer is too large");
            case null, default ->
                new TransportException(Outcome.Reason.CONNECTION_LOST, changes, "The connection was lost");
        };
    }

    private static @Nullable JsonNode json(Operation operation, HttpResponse<byte[]> response)
            throws TransportException {
        if (response.body().length == 0 || response.statusCode() / 100 == 3) {
            return null;
        }
        boolean success = response.statusCode() < 400;
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            if (success) {
                throw new TransportException(
                        Outcome.Reason.INVALID_ANSWER, operation.changes(), "The answer is not JSON");
            }
            return null;
        }
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,7}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .map(delay -> delay.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : delay)
                .orElse(null);
    }
}
