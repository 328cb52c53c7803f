package org.guichetunique.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.database.EmbeddedDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service in this JVM on a free port, as an operator would start it. All share one database. */
public final class RunningIdentity implements AutoCloseable {

    public static final String PORTAL = PortalDoor.address();
    public static final String REDIRECT_URI = PORTAL + "/login/oauth2/code/guichet";
    public static final String PORTAL_SECRET = "the portal's secret, of some forty letters";
    public static final String EXCHANGE_SECRET = "the exchange's secret, of some forty letters";
    public static final String PASSWORD = "Guichet-2026!";

    private final ConfigurableApplicationContext context;
    private final URI address;

    private RunningIdentity(ConfigurableApplicationContext context, URI address) {
        this.context = context;
        this.address = address;
    }

    /** With the demonstration accounts, and patient with one address, since all tests come from it. */
    public static RunningIdentity start() {
        return with(Map.of());
    }

    public static RunningIdentity with(Map<String, String> settings) {
        return with(List.of("demonstration"), settings);
    }

    public static RunningIdentity with(List<String> profiles, Map<String, String> settings, Class<?>... additions) {
        return on(freePort(), profiles, settings, additions);
    }

    /** A restart: the same address as before. */
    public static RunningIdentity again(int port) {
        return on(port, List.of("demonstration"), Map.of());
    }

    static RunningIdentity on(int port, List<String> profiles, Map<String, String> settings, Class<?>... additions) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("GUICHET_DATABASE_URL", Database.SHARED.url());
        properties.put("GUICHET_IDENTITY_PORT", port);
        properties.put("GUICHET_PORTAL_URL", PORTAL);
        properties.put("GUICHET_PORTAL_CLIENT_SECRET", PORTAL_SECRET);
        properties.put("GUICHET_EXCHANGE_CLIENT_SECRET", EXCHANGE_SECRET);
        properties.put("GUICHET_KEY_ENCRYPTION_SECRET", "a secret for the keys, of some forty letters");
        properties.put("GUICHET_SIGN_IN_ATTEMPTS_PER_ADDRESS", 10_000);
        properties.putAll(settings);
        List<String> arguments = new ArrayList<>();
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Identity.class)
                .sources(additions)
                .profiles(profiles.toArray(String[]::new))
                .run(arguments.toArray(String[]::new));
        return new RunningIdentity(context, URI.create("http://localhost:" + port));
    }

    public URI address() {
        return address;
    }

    public int port() {
        return address.getPort();
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Looks behind the service's back, as the owner of the tables. */
    public static JdbcClient database() {
        return JdbcClient.create(Database.SHARED.asOwner());
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** Started by the first test that needs it; stops with the JVM. */
    private static final class Database {

        static final EmbeddedDatabase SHARED = open();

        private static EmbeddedDatabase open() {
            EmbeddedDatabase database = EmbeddedDatabase.temporary();
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            return database;
        }
    }
}
