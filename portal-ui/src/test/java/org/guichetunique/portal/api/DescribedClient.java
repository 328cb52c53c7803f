package org.guichetunique.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The software of an authority, made from the published description and nothing else: it knows operations by their ids, and
 * holds each thing that it sends and is answered against the description.
 */
final class DescribedClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String portal;
    private final String token;
    private final String officer;
    private final JsonNode description;

    DescribedClient(String portal, String token, String officer) {
        this.portal = portal;
        this.token = token;
        this.officer = officer;
        this.description = JSON.valueToTree(new Yaml()
                .<Map<String, Object>>load(
                        send(HttpRequest.newBuilder(URI.create(portal + "/api/office/v1/openapi.yaml"))
                                        .build())
                                .body()));
    }

    JsonNode description() {
        return description;
    }

    record Reply(int status, JsonNode body, String tag, String language) {

        String code() {
            return body.path("code").asString("");
        }

        String outcome() {
            return body.path("outcome").asString(code());
        }
    }

    /** A call that is not made yet. */
    final class Call {

        private final String operation;
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private String body = "";

        private Call(String operation) {
            this.operation = operation;
            headers.put("Guichet-Officer", officer);
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
            headers.put("Accept-Language", "fr");
        }

        Call with(String name, String value) {
            parameters.put(name, value);
            return this;
        }

        Call header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Call without(String name) {
            headers.remove(name);
            return this;
        }

        Call body(Object content) {
            body = JSON.writeValueAsString(content);
            return this;
        }

        Reply send() {
            return DescribedClient.this.send(this);
        }
    }

    Call call(String operation) {
        return new Call(operation);
    }

    private Reply send(Call call) {
        Described described = described(call.operation);
        String query = call.parameters.entrySet().stream()
                .filter(entry -> !described.path().contains("{" + entry.getKey() + "}"))
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String path = described.path();
        for (Map.Entry<String, String> entry : call.parameters.entrySet()) {
            path = path.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(portal + "/api/office/v1" + path + (query.isEmpty() ? "" : "?" + query)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        call.headers.forEach(request::header);
        if (!call.body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                described.method(),
                "GET".equals(described.method())
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(call.body));
        return read(send(request.build()), described);
    }

    private Reply read(HttpResponse<String> response, Described described) {
        JsonNode responses = described.operation().path("responses");
        String status = String.valueOf(response.statusCode());
        JsonNode answer = resolved(responses.has(status) ? responses.path(status) : responses.path("default"));
        String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        assertThat(answer.path("content").has(type))
                .as("%s answers %s %s: %s", described, status, type, response.body())
                .isTrue();
        JsonNode schema = answer.path("content").path(type).path("schema");
        if (!schema.isMissingNode()) {
            check(schema, response.body(), described.toString());
        }
        assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        return new Reply(
                response.statusCode(),
                type.endsWith("json") ? JSON.readTree(response.body()) : JSON.createObjectNode(),
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Content-Language").orElse(""));
    }

    private void check(JsonNode schema, String body, String what) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", description.path("components"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(whole.toString(), InputFormat.JSON)
                        .validate(body, InputFormat.JSON))
                .as("%s: %s", what, body)
                .isEmpty();
    }

    record Described(String method, String path, JsonNode operation) {

        @Override
        public String toString() {
            return operation.path("operationId").asString();
        }
    }

    private Described described(String id) {
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().path("operationId").asString("").equals(id)) {
                    return new Described(
                            method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method.getValue());
                }
            }
        }
        throw new AssertionError("No operation " + id);
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : description.at(reference.substring(1));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
