package org.guichetunique.exchange.contract;

import java.util.Optional;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads which credential an authority wants, and whether its contract and {@code authority.yaml} say the same. */
final class CredentialReader {

    private CredentialReader() {}

    static @Nullable Credential of(JsonNode authority) {
        JsonNode node = authority.path("credential");
        String secret = node.path("secret").asString("");
        return switch (node.path("kind").asString("")) {
            case "api-key" ->
                new Credential.ApiKey(
                        node.path("name").asString(""),
                        node.path("in").asString("").equals("header"),
                        secret);
            case "basic" -> new Credential.Basic(secret);
            case "client" ->
                new Credential.Client(
                        node.path("tokenAddress").asString(""),
                        node.path("clientId").asString(""),
                        node.path("signed").asBoolean(false),
                        node.path("scope").asString(""),
                        secret);
            case "signed-token" ->
                new Credential.SignedToken(
                        node.path("issuer").asString(""),
                        node.hasNonNull("audience") ? node.path("audience").asString() : null,
                        secret);
            default -> null;
        };
    }

    /** What an operation must be shown and nothing says that it is. */
    static void check(SourceFile file, OfferedOperations.Place operation, Authority authority, Findings findings) {
        boolean own = operation.node().has("security");
        JsonNode wanted = own ? operation.node().path("security") : file.root().path("security");
        if (authority.security().credential() != null || wanted.isEmpty()) {
            return;
        }
        // One of them is enough, and one without any is none.
        boolean shown = wanted.valueStream()
                .anyMatch(all -> all.propertyNames().stream()
                        .allMatch(name -> unshown(file, name).isEmpty()));
        if (!shown) {
            String at = own ? operation.pointer() + "/security" : "/security";
            wanted.path(0).propertyNames().stream()
                    .flatMap(name -> unshown(file, name).stream())
                    .findFirst()
                    .ifPresent(scheme -> findings.add(
                            file,
                            at,
                            "The contract wants " + scheme + ": say in authority.yaml which credential is shown, as in"
                                    + " credential: {kind: api-key, in: header, name: X-Api-Key, secret: key}"));
        }
    }

    private static Optional<String> unshown(SourceFile file, String name) {
        JsonNode scheme = file.root().path("components").path("securitySchemes").path(name);
        return switch (scheme.path("type").asString("")) {
            case "apiKey" ->
                Optional.of("an API key in the " + scheme.path("in").asString("") + " ("
                        + scheme.path("name").asString("") + ")");
            case "http" ->
                scheme.path("scheme").asString("").equalsIgnoreCase("basic")
                        ? Optional.of("a name and a password")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
