package org.guichetunique.identity;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where people are led back to after signing in: lets everybody in and remembers at which address. */
public final class PortalDoor {

    private static final List<String> ARRIVALS = new CopyOnWriteArrayList<>();
    private static final HttpServer SERVER = open();

    private PortalDoor() {}

    static String address() {
        return "http://localhost:" + SERVER.getAddress().getPort();
    }

    /** Path and query of everybody who came to the redirect address, in order. */
    public static List<String> arrivals() {
        return ARRIVALS;
    }

    private static HttpServer open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                if (exchange.getRequestURI().getPath().startsWith("/login/")) {
                    ARRIVALS.add(exchange.getRequestURI().toString());
                }
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
