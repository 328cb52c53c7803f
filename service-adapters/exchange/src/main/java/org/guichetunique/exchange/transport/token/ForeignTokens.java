package org.guichetunique.exchange.transport.token;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.call.Transport.TransportException;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Credential;
import org.guichetunique.exchange.transport.http.HttpCalls;
import org.guichetunique.exchange.transport.http.HttpReply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens of the authorities' own sign-in services (OAuth 2 client credentials), until shortly before they expire. Their
 * addresses come from the files of ministries, so they are held to the same rules as those of the authorities.
 */
final class ForeignTokens {

    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Duration UNSAID = Duration.ofMinutes(1);

    private final HttpCalls http;
    private final UnaryOperator<String> addresses;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /** @param addresses replaces {@code ${name}} in an address */
    ForeignTokens(HttpCalls http, UnaryOperator<String> addresses) {
        this.http = http;
        this.addresses = addresses;
    }

    private record Token(String value, Credential.Client client, Instant end) {}

    String of(Authority authority, Credential.Client client, String secret) throws TransportException {
        Token kept = tokens.get(authority.code());
        if (kept == null || !kept.client().equals(client) || !Instant.now().isBefore(kept.end())) {
            kept = fetch(authority, client, secret);
            tokens.put(authority.code(), kept);
        }
        return kept.value();
    }

    private Token fetch(Authority authority, Credential.Client client, String secret) throws TransportException {
        String address = addresses.apply(client.tokenAddress());
        HttpUriRequestBase request = new HttpUriRequestBase("POST", URI.create(address));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        if (!client.scope().isEmpty()) {
            form.put("scope", client.scope());
        }
        if (client.signed()) {
            form.put("client_id", client.clientId());
            form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
            form.put("client_assertion", SignedTokens.signed(secret, client.clientId(), address, client.clientId()));
        } else {
            String pair = ContractProof.encoded(client.clientId()) + ":" + ContractProof.encoded(secret);
            request.setHeader(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        request.setHeader("Accept", "application/json");
        request.setEntity(new StringEntity(
                form.entrySet().stream()
                        .map(one -> one.getKey() + "=" + ContractProof.encoded(one.getValue()))
                        .collect(Collectors.joining("&")),
                ContentType.APPLICATION_FORM_URLENCODED));
        HttpReply answer = http.send(request, authority.security().mutualTls(), authority.timeLimit(), false);
        return token(client, answer);
    }

    private static Token token(Credential.Client client, HttpReply answer) throws TransportException {
        JsonNode said;
        try {
            said = JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException e) {
            throw refused("HTTP " + answer.status());
        }
        String token = said.path("access_token").asString("");
        if (answer.status() != 200 || token.isEmpty()) {
            String error = said.path("error").asString("");
            throw refused(error.matches("[a-z_]{1,60}") ? error : "HTTP " + answer.status());
        }
        long seconds = said.path("expires_in").asLong(UNSAID.plus(MARGIN).toSeconds());
        return new Token(
                token,
                client,
                Instant.now().plusSeconds(Math.clamp(seconds, 0, 86_400)).minus(MARGIN));
    }

    private static TransportException refused(String why) {
        return new TransportException(Reason.TOKEN, false, "The authority's sign-in service gives no token: " + why);
    }
}
