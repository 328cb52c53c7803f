package org.guichetunique.simulators.callback;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends answers that were promised, until whoever asked has taken them. What is still to be sent is forgotten when the
 * authorities stop: they are then asked again.
 */
public final class Callbacks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);
    private static final int SOON_MILLIS = 600;
    private static final int AGAIN_MILLIS = 500;

    private final CallbackKeys keys;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIME_LIMIT)
            .build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("callbacks").daemon().factory());
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();

    public Callbacks(CallbackKeys keys) {
        this.keys = keys;
    }

    /**
     * An answer that can be sent.
     *
     * @param body null where it has none
     */
    public record Ready(int status, @Nullable JsonNode body) {}

    private record Pending(String authority, String key, URI to, Instant until, Supplier<Optional<Ready>> answer) {}

    /**
     * Promises an answer; the same promise made again counts once.
     *
     * @param to where to send it; must be an address of this machine
     * @param answer empty as long as there is none; asked again and again
     * @throws IllegalArgumentException when the answer is to be sent elsewhere
     */
    public void promise(String authority, String key, URI to, Supplier<Optional<Ready>> answer) {
        if (!isOfThisMachine(to)) {
            throw new IllegalArgumentException("Answers are sent to this machine only");
        }
        var promised = new Pending(authority, key, to, Instant.now().plus(PATIENCE), answer);
        if (pending.putIfAbsent(authority + " " + key, promised) == null) {
            later(promised, SOON_MILLIS);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        http.shutdownNow();
    }

    private void later(Pending one, int millis) {
        if (!clock.isShutdown()) {
            clock.schedule(() -> Thread.ofVirtual().start(() -> attempt(one)), millis, TimeUnit.MILLISECONDS);
        }
    }

    private void attempt(Pending one) {
        try {
            var ready = one.answer().get();
            if (ready.isPresent() && send(one, ready.get()) || Instant.now().isAfter(one.until())) {
                pending.remove(one.authority() + " " + one.key());
                return;
            }
        } catch (RuntimeException e) {
            LOG.error("The answer to {} cannot be given", one.key(), e);
        }
        later(one, AGAIN_MILLIS);
    }

    /** @return whether it needs not be sent again */
    private boolean send(Pending one, Ready ready) {
        var to = one.to().toString();
        var claims = new JWTClaimsSet.Builder()
                .issuer(one.authority())
                .audience(to.substring(0, to.lastIndexOf('/')))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(120)))
                .claim("key", one.key())
                .claim("status", ready.status());
        if (ready.body() != null) {
            claims.claim("body", JsonMapper.shared().convertValue(ready.body(), Map.class));
        }
        var request = HttpRequest.newBuilder(one.to())
                .timeout(TIME_LIMIT)
                .header("Content-Type", "application/jwt")
                .POST(HttpRequest.BodyPublishers.ofString(keys.signed(one.authority(), claims.build())))
                .build();
        try {
            var status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status < 500 && status != 429;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean isOfThisMachine(URI to) {
        try {
            return "http".equals(to.getScheme())
                    && to.getHost() != null
                    && InetAddress.getByName(to.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
