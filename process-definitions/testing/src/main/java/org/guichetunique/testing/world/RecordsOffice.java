package org.guichetunique.testing.world;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * An authority whose every word a test decides. Promises each copy that is ordered; enters what it is asked to, unless told
 * to cut the line; tells what it has entered.
 */
public final class RecordsOffice implements AutoCloseable {

    public static final String CODE = "records-office";
    private static final String ENTERED = "{\"address\": \"3, rue des Archives\"}";

    private final HttpServer server;
    private final ECKey key = key();
    private final BlockingQueue<Asked> orders = new LinkedBlockingQueue<>();
    private final Set<String> entered = ConcurrentHashMap.newKeySet();
    private final List<String> attempts = new java.util.concurrent.CopyOnWriteArrayList<>();
    private volatile Line line = Line.GOOD;
    private volatile Consumer<Asked> beforePromising = asked -> {};

    public RecordsOffice() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/jwks.json", exchange -> reply(exchange, 200, keys().toString()));
        server.createContext("/copies", this::order);
        server.createContext("/entries", this::enter);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** A copy that was ordered. */
    public record Asked(String key, String answerTo) {}

    /** How good the line is when something is entered. */
    public enum Line {
        GOOD,
        CUT_BEFORE_ENTERING,
        CUT_AFTER_ENTERING
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void line(Line how) {
        line = how;
    }

    /** What happens before the office says that the answer comes later. */
    public void beforePromising(Consumer<Asked> what) {
        beforePromising = what;
    }

    /** What was asked again and nobody has looked at. */
    public void forgetOrders() {
        orders.clear();
    }

    public Asked nextOrder() {
        try {
            Asked asked = orders.poll(20, TimeUnit.SECONDS);
            if (asked == null) {
                throw new AssertionError("Nothing was ordered");
            }
            return asked;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Set<String> entered() {
        return Set.copyOf(entered);
    }

    /** Keys of all that it was asked to enter, in order, again and again. */
    public List<String> attempts() {
        return List.copyOf(attempts);
    }

    public JWTClaimsSet.Builder copy(Asked asked) {
        return claims(asked, 201).claim("body", Map.of("address", "7, rue des Archives"));
    }

    public JWTClaimsSet.Builder claims(Asked asked, int status) {
        return new JWTClaimsSet.Builder()
                .issuer(CODE)
                .audience(asked.answerTo().replaceFirst("/" + CODE + "$", ""))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("key", asked.key())
                .claim("status", status);
    }

    public String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, key);
    }

    /** Signed by somebody who has got hold of the name of the key, but not of the key. */
    public String forged(JWTClaimsSet.Builder claims) {
        ECKey other = key();
        return signed(claims, new ECKey.Builder(other).keyID(key.getKeyID()).build());
    }

    private static String signed(JWTClaimsSet.Builder claims, ECKey key) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("callback+jwt"))
                        .keyID(key.getKeyID())
                        .build(),
                claims.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWKSet keys() {
        return new JWKSet(key.toPublicJWK());
    }

    private void order(HttpExchange exchange) throws IOException {
        Asked asked = new Asked(
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Guichet-Answer-To"));
        beforePromising.accept(asked);
        try {
            reply(exchange, 202, "");
        } finally {
            // Ordered is ordered, even where nobody waits for the promise any more: a slow machine exceeds the limit.
            orders.add(asked);
        }
    }

    private void enter(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            String asked = exchange.getRequestURI().getPath().substring("/entries/".length());
            boolean known = entered.contains(asked);
            reply(exchange, known ? 200 : 404, known ? ENTERED : "{\"code\": \"NO_SUCH_ENTRY\"}");
            return;
        }
        String entry = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        Line how = line;
        line = Line.GOOD;
        attempts.add(entry);
        if (how == Line.CUT_BEFORE_ENTERING) {
            exchange.close();
            return;
        }
        entered.add(entry);
        if (how == Line.CUT_AFTER_ENTERING) {
            exchange.close();
            return;
        }
        reply(exchange, 201, ENTERED);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
