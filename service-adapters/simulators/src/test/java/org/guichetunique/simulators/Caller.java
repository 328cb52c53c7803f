package org.guichetunique.simulators;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the authorities over HTTP the way the exchange does. */
final class Caller implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    Caller(URI base, Issuer issuer) throws JOSEException {
        this.base = base;
        this.token = issuer.token();
    }

    /** A reply read as JSON, missing when it is empty. */
    record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path, token).GET());
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return post(path, json, UUID.randomUUID().toString());
    }

    Answer post(String path, String json, String key) throws IOException, InterruptedException {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer withToken(String path, @Nullable String other) throws IOException, InterruptedException {
        return send(request(path, other).GET());
    }

    void misbehave(String json) throws IOException, InterruptedException {
        var reply = send(HttpRequest.newBuilder(base.resolve("/_behaviour"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        if (reply.status() != 201) {
            throw new IllegalArgumentException(reply.body().toString());
        }
    }

    Answer demonstration(String method, String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var raw = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(raw.statusCode(), JSON.readTree(raw.body()), raw);
    }

    HttpResponse<String> sendRaw(String path) throws IOException, InterruptedException {
        return client.send(request(path, token).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, @Nullable String bearer) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Guichet-On-Behalf-Of", Issuer.PERSON)
                .header("Guichet-Purpose", Issuer.PURPOSE);
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
