package org.guichetunique.testing.world;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.guichetunique.exchange.callback.SignedCallbacks;
import org.guichetunique.exchange.callback.SignedCallbacks.Verdict;

/** The door at which authorities hand in what comes later, as the portal has one. */
final class CallbackDoor implements AutoCloseable {

    private final HttpServer server;
    private final Supplier<SignedCallbacks> callbacks;

    /** @param callbacks those of the engine that runs at the time */
    CallbackDoor(Supplier<SignedCallbacks> callbacks) throws IOException {
        this.callbacks = callbacks;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/callbacks/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/callbacks";
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Verdict verdict = callbacks
                    .get()
                    .receive(
                            path.substring(path.lastIndexOf('/') + 1),
                            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
            int status = verdict instanceof Verdict.Taken ? 200 : verdict instanceof Verdict.Undecided ? 503 : 403;
            exchange.sendResponseHeaders(status, -1);
        } catch (IllegalStateException e) {
            // The engine is being started again: what could not be taken is sent once more.
            exchange.sendResponseHeaders(503, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
