package org.guichetunique.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser, as far as HTTP goes: it keeps cookies, fills the form, and stops at each redirect. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RunningIdentity identity;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;
    private String acceptLanguage = "fr";

    public Browser(RunningIdentity identity) {
        this(identity, "127.0.0.1");
    }

    /** @param from one of this machine's addresses, 127.0.0.2 say */
    public Browser(RunningIdentity identity, String from) {
        this.identity = identity;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .localAddress(InetAddress.ofLiteral(from))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    public Browser accepting(String language) {
        acceptLanguage = language;
        return this;
    }

    public HttpResponse<String> open(String pathOrAddress) {
        return send(request(pathOrAddress).GET());
    }

    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
    }

    /** Opens the form first, for its token. The answer is the redirect that follows the form. */
    public HttpResponse<String> signIn(String username, String password) {
        return submit("/sign-in", Map.of("username", username, "password", password, "_csrf", csrf()));
    }

    /** The page that a refused sign-in leads to. */
    public HttpResponse<String> page() {
        return open("/sign-in");
    }

    public String csrf() {
        Matcher token = CSRF.matcher(page().body());
        if (!token.find()) {
            throw new AssertionError("The sign-in page has no token against forgery");
        }
        return token.group(1);
    }

    public Optional<HttpCookie> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("GUICHET_IDENTITY"))
                .findFirst();
    }

    private HttpRequest.Builder request(String pathOrAddress) {
        return HttpRequest.newBuilder(identity.address().resolve(pathOrAddress))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html")
                .header("Accept-Language", acceptLanguage);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static URI location(HttpResponse<?> response) {
        return URI.create(response.headers().firstValue("Location").orElse("no-redirect:" + response.statusCode()));
    }
}
