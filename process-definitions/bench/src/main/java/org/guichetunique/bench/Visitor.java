package org.guichetunique.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A person who has signed in and goes from page to page, as a browser would ask for it. */
final class Visitor {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int REDIRECTS = 10;
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern CLIENT = Pattern.compile("\"clientId\":([0-9]+)");
    private static final Pattern SERVER = Pattern.compile("\"syncId\":([0-9]+)");

    private final HttpClient http;
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final String key;
    private String client = "0";
    private String server = "0";

    /** Signs in and opens the first page. */
    Visitor(HttpClient http, String address) throws IOException, InterruptedException {
        this.http = http;
        this.address = address;
        URI next = URI.create(address + "/app/");
        for (int i = 0; i < REDIRECTS; i++) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(next));
            if (answer.statusCode() == 200) {
                break;
            }
            next = next.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        String start = send(HttpRequest.newBuilder(URI.create(address + "/app/?v-r=init&location=&query=")))
                .body();
        key = found(KEY, start);
        change("");
    }

    /**
     * Goes to another page.
     *
     * @param route below {@code /app/}
     * @return what the portal answered
     */
    String change(String route) throws IOException, InterruptedException {
        Map<String, Object> navigation = Map.of(
                "type",
                "event",
                "node",
                1,
                "event",
                "ui-navigate",
                "data",
                Map.of(
                        "route",
                        route,
                        "query",
                        "",
                        "appShellTitle",
                        "",
                        "historyState",
                        Map.of("idx", 0),
                        "trigger",
                        ""));
        String body = JSON.writeValueAsString(Map.of(
                "csrfToken",
                key,
                "rpc",
                List.of(navigation),
                "syncId",
                Integer.parseInt(server),
                "clientId",
                Integer.parseInt(client)));
        String answer = send(HttpRequest.newBuilder(URI.create(address + "/app/?v-r=uidl&v-uiId=0"))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body();
        if (answer.contains("\"appError\"")) {
            throw new IOException("Not shown: " + route + " " + answer);
        }
        client = found(CLIENT, answer);
        server = found(SERVER, answer);
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        URI uri = request.build().uri();
        cookies.get(uri, Map.of())
                .getOrDefault("Cookie", List.of())
                .forEach(cookie -> request.header("Cookie", cookie));
        HttpResponse<String> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        cookies.put(uri, answer.headers().map());
        return answer;
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
