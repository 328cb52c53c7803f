package org.guichetunique.simulators.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.guichetunique.simulators.journal.Books;
import org.guichetunique.simulators.journal.Deed;
import org.guichetunique.simulators.journal.Outcome;
import org.guichetunique.simulators.payment.Orders.Order;

/**
 * The pages at {@code /payment-platform/pay/<page>}: a person pays or has the card declined, once, and goes back to where
 * they came from, provided that is on this machine.
 */
public final class PaymentPages implements HttpHandler {
    /** Ends with a slash, lest the paths of the contract be taken for pages. */
    public static final String PATH = "/payment-platform/pay/";

    private static final String AUTHORITY = "payment-platform";
    private static final String PAGE = "[0-9a-f-]{36}";
    private static final int LARGEST_FORM = 1_000;

    private final Books books;

    public PaymentPages(Books books) {
        this.books = books;
    }

    public static URI under(URI baseUrl) {
        return URI.create(baseUrl + PATH);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var page = path.substring(PATH.length());
            var words = Words.of(exchange);
            Optional<Order> order =
                    page.matches(PAGE) ? books.reading(registers -> Orders.ofPage(page, registers)) : Optional.empty();
            if (order.isEmpty()) {
                show(exchange, 404, new Html(words).unknown());
            } else if (exchange.getRequestMethod().equals("POST")) {
                take(exchange, order.get(), words);
            } else {
                show(exchange, 200, html(order.get(), words));
            }
        }
    }

    private String html(Order order, Words words) {
        var outcome = books.reading(registers -> Orders.outcome(order.reference(), registers));
        var html = new Html(words);
        return outcome.isEmpty() ? html.order(order) : html.settled(order, outcome, isLocal(order.returnAddress()));
    }

    private void take(HttpExchange exchange, Order order, Words words) throws IOException {
        var form = new String(exchange.getRequestBody().readNBytes(LARGEST_FORM), StandardCharsets.UTF_8);
        var outcome = form.equals("choice=pay") ? Orders.PAID : form.equals("choice=decline") ? Orders.DECLINED : "";
        if (outcome.isEmpty()) {
            show(exchange, 400, html(order, words));
            return;
        }
        // The first click counts; the key is the payment's, whatever was chosen.
        books.once(
                new Deed(AUTHORITY, "pay", order.reference(), outcome),
                registers -> new Outcome(
                        204,
                        "",
                        null,
                        Orders.outcome(order.reference(), registers).isEmpty()
                                ? List.of(Orders.ends(order.reference(), outcome))
                                : List.of()));
        if (isLocal(order.returnAddress())) {
            exchange.getResponseHeaders().set("Location", order.returnAddress());
            exchange.sendResponseHeaders(303, -1);
        } else {
            show(exchange, 200, html(order, words));
        }
    }

    private static void show(HttpExchange exchange, int status, String html) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
        var body = html.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    static boolean isLocal(String address) {
        try {
            var uri = new URI(address);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getUserInfo() == null
                    && uri.getHost() != null
                    && InetAddress.getByName(uri.getHost()).isLoopbackAddress();
        } catch (URISyntaxException | UnknownHostException e) {
            return false;
        }
    }
}
