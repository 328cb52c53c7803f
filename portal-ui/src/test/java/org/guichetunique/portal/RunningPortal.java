package org.guichetunique.portal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.guichetunique.database.EmbeddedDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole portal on a free port, with a database of its own and an identity provider that believes everybody. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class RunningPortal {

    /** One for all tests of the run: the application's context is kept too. */
    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

    protected static final IdentityStub IDENTITY = new IdentityStub(0);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("guichet.identity.issuer", IDENTITY::issuer);
        properties.add("guichet.attachments", () -> System.getProperty("java.io.tmpdir") + "/guichet-attachments");
        // So that no test waits as long as a device may that was signed out from another one.
        properties.add("guichet.sign-ins.look-every", () -> "2s");
        // A mail server that is down.
        properties.add("guichet.mail.host", () -> "127.0.0.1");
        properties.add("guichet.mail.port", () -> "1");
        properties.add("guichet.mail.from", () -> "ne-pas-repondre@guichet.example");
        properties.add("guichet.log-key-secret", () -> "0123456789abcdef0123456789abcdef");
        properties.add("spring.security.oauth2.client.registration.guichet.client-secret", () -> "of-the-stub");
    }

    protected final String address(String path) {
        return "http://localhost:" + port + path;
    }

    protected final HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    protected final HttpResponse<String> post(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address(path))).POST(HttpRequest.BodyPublishers.ofString(""));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
