package org.guichetunique.portal.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichetunique.database.EmbeddedDatabase;
import org.guichetunique.exchange.time.LegalZones;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.simulators.Fronts;
import org.guichetunique.simulators.Settings;
import org.guichetunique.simulators.SimulatedAuthorities;
import org.guichetunique.simulators.certificate.Certificates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as it is delivered: identity and portal as processes of their own, so that one can be killed. */
final class Product implements AutoCloseable {

    static final String PASSWORD = "Guichet-2026!";

    private static final Duration START = Duration.ofSeconds(90);
    private static final String SECRET = "0123456789abcdef0123456789abcdef0123456789abcdef";

    private static @Nullable Product ofTheDay;

    private final Path folder;
    private final EmbeddedDatabase database = EmbeddedDatabase.temporary();
    private final int identityPort = freePort();
    /** Of each node. */
    private final List<Integer> ports;
    /** Where people find the portal. */
    private final int portalPort;

    private final SimulatedAuthorities authorities;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process identity;
    private final List<Process> portals = new ArrayList<>();
    private @Nullable Proxy proxy;

    /**
     * One for the journeys that can live with what others left behind, as people do: starting takes long. A child can be
     * declared once in it. It ends with the tests.
     */
    static synchronized Product ofTheDay() {
        Product product = ofTheDay;
        if (product == null) {
            product = new Product();
            Runtime.getRuntime().addShutdownHook(new Thread(product::close));
            ofTheDay = product;
        }
        return product;
    }

    Product() {
        this(List.of(freePort()));
    }

    /** Two portals on one database, behind a proxy. */
    static Product ofTwoNodes() {
        return new Product(List.of(freePort(), freePort()));
    }

    private Product(List<Integer> ports) {
        this.ports = ports;
        portalPort = ports.size() == 1 ? ports.getFirst() : freePort();
        try {
            folder = Files.createTempDirectory("product");
            Certificates.forDemonstration(folder, SECRET);
            authorities = SimulatedAuthorities.start(new Settings(
                    "127.0.0.1",
                    0,
                    URI.create(issuer()),
                    List.of(Folders.home().resolve("service-adapters/authorities")),
                    folder,
                    60,
                    Clock.system(LegalZones.of("Africa/Casablanca")),
                    new Fronts(0, folder, SECRET, folder.resolve("drop"), Duration.ofMillis(500))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        identity = start("identity", Path.of(System.getProperty("identity.jar")), portalPort);
        ports.forEach(port -> portals.add(startPortal(port)));
        if (ports.size() > 1) {
            proxy = new Proxy(folder, portalPort, ports);
        }
        awaitHealth(identity, "identity", identityPort);
        for (int node = 0; node < ports.size(); node++) {
            awaitHealth(portals.get(node), "portal", ports.get(node));
        }
        awaitHealth(portals.getFirst(), "portal", portalPort);
    }

    private Process startPortal(int port) {
        return start("portal", Path.of(System.getProperty("portal.jar")), port);
    }

    String address(String path) {
        return "http://localhost:" + portalPort + path;
    }

    private String issuer() {
        return "http://localhost:" + identityPort;
    }

    /** Kills the portal as a power cut would, wherever it is. */
    void killPortal() {
        killNode(0);
    }

    void startPortal() {
        startNode(0);
    }

    void killNode(int node) {
        portals.get(node).destroyForcibly().onExit().join();
    }

    void startNode(int node) {
        portals.set(node, startPortal(ports.get(node)));
        awaitHealth(portals.get(node), "portal", ports.get(node));
    }

    /** Looks behind the application's back. */
    JdbcClient database() {
        return JdbcClient.create(database.asOwner());
    }

    JsonNode authoritiesDesk(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(authorities.baseUrl() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JsonMapper.shared().readTree(answer.isBlank() ? "{}" : answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start(String name, Path jar, int port) {
        List<String> command = new ArrayList<>(List.of(
                PlainJars.java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                PlainJars.of(jar).toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(name + ".log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "SPRING_PROFILES_ACTIVE", "demonstration",
                        "GUICHET_HOME", Folders.home().toString(),
                        "GUICHET_PORT", String.valueOf(port),
                        "GUICHET_IDENTITY_PORT", String.valueOf(identityPort),
                        "GUICHET_ISSUER", issuer(),
                        "GUICHET_PORTAL_URL", "http://localhost:" + portalPort,
                        "GUICHET_AUTHORITIES_URL", authorities.baseUrl().toString(),
                        "GUICHET_REHEARSAL_AUTHORITIES", authorities.baseUrl().toString(),
                        "GUICHET_DATABASE_URL", database.url()));
        builder.environment().put("GUICHET_EXCHANGE_ALLOWED_NETWORKS", "127.0.0.0/8,::1/128");
        builder.environment()
                .put("GUICHET_AUTHORITIES_TLS_URL", authorities.tlsUrl().toString());
        builder.environment()
                .put("GUICHET_AUTHORITIES_DROP", folder.resolve("drop").toString());
        builder.environment()
                .put("GUICHET_ATTACHMENTS", folder.resolve("attachments").toString());
        builder.environment().put("GUICHET_EXCHANGE_FILE_DROP_EVERY", "PT0.5S");
        builder.environment()
                .put(
                        "GUICHET_EXCHANGE_CERTIFICATES",
                        folder.resolve("statements.pem").toString());
        Certificates.exchangeSettings(folder, SECRET)
                .forEach((setting, value) ->
                        builder.environment().put(setting.replace('.', '_').toUpperCase(Locale.ROOT), value));
        for (String secret : List.of("PORTAL_CLIENT", "EXCHANGE_CLIENT", "KEY_ENCRYPTION", "LOG_KEY")) {
            builder.environment().put("GUICHET_" + secret + "_SECRET", SECRET);
        }
        try {
            Process process = builder.start();
            // Whatever becomes of the journey, nothing of it is left running.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitHealth(Process process, String name, int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        await().atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError(name + " stopped:\n" + log(name));
            }
            try {
                return http.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            }
        });
    }

    String log(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (proxy != null) {
            proxy.close();
        }
        portals.forEach(portal -> portal.destroyForcibly().onExit().join());
        identity.destroyForcibly().onExit().join();
        try {
            authorities.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.close();
    }
}
