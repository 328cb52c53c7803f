package org.guichetunique.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An OpenID provider that signs in whoever {@link #person} is, without asking. */
public final class IdentityStub implements AutoCloseable {

    /** A person as the identity service knows them. */
    public record Person(
            String subject,
            String name,
            String nameArabic,
            String locale,
            List<String> roles,
            @Nullable String authority) {}

    public static final Person SALMA =
            new Person("salma", "Salma Bennani", "سلمى بناني", "fr", List.of("citizen"), null);

    public static final Person OMAR =
            new Person("omar", "Omar Alaoui", "عمر العلوي", "fr", List.of("officer"), "social-security");

    /** An officer whom no authority has been given yet. */
    public static final Person NEWCOMER =
            new Person("newcomer", "Sara Idrissi", "سارة الإدريسي", "fr", List.of("officer"), null);

    public static final Person ILYAS =
            new Person("ilyas", "Ilyas Naciri", "إلياس الناصري", "fr", List.of("operator"), null);

    public static final Person DRISS =
            new Person("driss", "Driss Kettani", "إدريس الكتاني", "fr", List.of("auditor"), null);

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile Person person = SALMA;
    private volatile Map<String, String> lastRequest = Map.of();

    public IdentityStub(int port) {
        try {
            key = new RSAKeyGenerator(2048).keyID("stub").generate();
            server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/oauth2/authorize", this::authorize);
        server.createContext("/oauth2/token", this::token);
        server.createContext("/oauth2/jwks", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/userinfo", exchange -> json(exchange, "{\"sub\":\"" + person.subject() + "\"}"));
        server.createContext(
                "/connect/logout",
                exchange -> redirect(
                        exchange, query(exchange.getRequestURI().getRawQuery()).get("post_logout_redirect_uri")));
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void signsIn(Person next) {
        person = next;
    }

    /** What the portal asked for when it last sent somebody here. */
    public Map<String, String> lastRequest() {
        return lastRequest;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = query(exchange.getRequestURI().getRawQuery());
        lastRequest = asked;
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        redirect(
                exchange,
                asked.get("redirect_uri") + "?code=" + code + "&state="
                        + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        if (asked == null || !form.containsKey("code_verifier")) {
            answer(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(
                exchange,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
                        + idToken(asked.get("nonce")) + "\"}");
    }

    private String idToken(String nonce) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("portal")
                .subject(person.subject())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("name", person.name())
                .claim("name_ar", person.nameArabic())
                .claim("locale", person.locale())
                .claim("national_id", "AB123456")
                .claim("roles", person.roles())
                .claim("authority", person.authority())
                .claim("acr", "substantial")
                .build();
        return signed(claims);
    }

    /** An access token that says these things, beside the issuer and the times. */
    public String accessToken(Map<String, Object> claims) {
        JWTClaimsSet.Builder all = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        claims.forEach(all::claim);
        return signed(all.build());
    }

    private String signed(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("stub").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        answer(exchange, 200, "application/json", body);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
