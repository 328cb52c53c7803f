package org.guichetunique.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the portal and the exchange do over HTTP: lead a browser to sign in, and ask for tokens. */
public final class Client {

    static final String VERIFIER = "a-verifier-that-has-more-than-forty-three-characters";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningIdentity identity;
    private final String id;
    private final String secret;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public Client(RunningIdentity identity, String id, String secret) {
        this.identity = identity;
        this.id = id;
        this.secret = secret;
    }

    public static Client portal(RunningIdentity identity) {
        return new Client(identity, "portal", RunningIdentity.PORTAL_SECRET);
    }

    public static Client exchange(RunningIdentity identity) {
        return new Client(identity, "exchange", RunningIdentity.EXCHANGE_SECRET);
    }

    public String authorizationRequest() {
        return authorizationRequest(Map.of());
    }

    /** @param changes to a request that is right; an empty value leaves the parameter out */
    public String authorizationRequest(Map<String, String> changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", id);
        parameters.put("redirect_uri", RunningIdentity.REDIRECT_URI);
        parameters.put("scope", "openid profile email guichet");
        parameters.put("state", "the state/éà");
        parameters.put("nonce", "the-nonce");
        parameters.put("code_challenge", challenge(VERIFIER));
        parameters.put("code_challenge_method", "S256");
        parameters.putAll(changes);
        parameters.values().removeIf(String::isEmpty);
        return "/oauth2/authorize?" + Browser.encode(parameters);
    }

    /** The whole way for a person with a demonstration account: to the code. */
    public String codeFor(String username) {
        Browser browser = new Browser(identity);
        browser.open(authorizationRequest());
        URI back = Browser.location(browser.signIn(username, RunningIdentity.PASSWORD));
        return parameters(Browser.location(browser.open(back.toString()))).get("code");
    }

    public Answer redeem(String code) {
        return redeem(code, Map.of());
    }

    public Answer redeem(String code, Map<String, String> changes) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", RunningIdentity.REDIRECT_URI);
        form.put("code_verifier", VERIFIER);
        form.putAll(changes);
        form.values().removeIf(String::isEmpty);
        return token(form);
    }

    public Answer refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    public Answer credentials(String scope) {
        return token(Map.of("grant_type", "client_credentials", "scope", scope));
    }

    public Answer token(Map<String, String> form) {
        return post("/oauth2/token", form, basic());
    }

    public Answer tokenWithoutSecret(Map<String, String> form) {
        return post("/oauth2/token", form, "");
    }

    public Answer introspect(String token) {
        return post("/oauth2/introspect", Map.of("token", token), basic());
    }

    public Answer userInformation(String accessToken) {
        return send(request("/userinfo")
                .header("Authorization", "Bearer " + accessToken)
                .GET());
    }

    public Answer keys() {
        return send(request("/oauth2/jwks").GET());
    }

    public Answer configuration() {
        return send(request("/.well-known/openid-configuration").GET());
    }

    private Answer post(String path, Map<String, String> form, String authorization) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Browser.encode(form)));
        return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    /** RFC 6749, 2.3.1: both parts are form-encoded first. */
    private String basic() {
        String encoded = Browser.encode(Map.of(id, secret)).replace('=', ':');
        return "Basic " + Base64.getEncoder().encodeToString(encoded.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(identity.address().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, String> parameters(URI address) {
        if (address.getRawQuery() == null) {
            return Map.of();
        }
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0],
                        parts -> parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
    }

    static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public record Answer(int status, String body) {

        public String text(String field) {
            return json().path(field).asString("");
        }

        public JsonNode json() {
            return JSON.readTree(body.isEmpty() ? "{}" : body);
        }

        /** The claims inside a token of this answer, signature not looked at. */
        public JsonNode claims(String token) {
            return JSON.readTree(Base64.getUrlDecoder().decode(text(token).split("\\.")[1]));
        }
    }
}
