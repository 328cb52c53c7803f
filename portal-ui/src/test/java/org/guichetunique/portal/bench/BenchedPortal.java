package org.guichetunique.portal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guichetunique.database.EmbeddedDatabase;
import org.guichetunique.portal.IdentityStub;
import org.guichetunique.portal.PortalApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The portal in a process of its own, with an identity provider that believes everybody. Told what to do on its standard
 * input, it answers with one line: {@code person <n>} says who signs in next, {@code live} asks for the bytes in use.
 */
public final class BenchedPortal {

    private static final int COLLECTIONS = 4;

    private BenchedPortal() {}

    public static void main(String[] arguments) {
        try {
            serve();
            System.exit(0);
        } catch (IOException | RuntimeException e) {
            // Threads of the portal would keep the process, and whoever waits for its word.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporaryAndCounting();
                IdentityStub identity = new IdentityStub(0);
                ConfigurableApplicationContext portal = start(database, identity);
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("DATABASE " + database.url());
            System.out.println("PORT " + port(portal));
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                System.out.println("DONE " + (order.startsWith("person ") ? signsIn(identity, order) : live()));
            }
        }
    }

    static ConfigurableApplicationContext start(EmbeddedDatabase database, IdentityStub identity) {
        return SpringApplication.run(
                PortalApplication.class,
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--guichet.identity.issuer=" + identity.issuer(),
                "--guichet.log-key-secret=0123456789abcdef0123456789abcdef",
                "--spring.security.oauth2.client.registration.guichet.client-secret=of-the-stub");
    }

    static String port(ConfigurableApplicationContext portal) {
        return String.valueOf(portal.getEnvironment().getProperty("local.server.port"));
    }

    private static String signsIn(IdentityStub identity, String order) {
        String number = order.substring("person ".length());
        identity.signsIn(
                new IdentityStub.Person("person-" + number, "Person " + number, "شخص", "fr", List.of("citizen"), null));
        return number;
    }

    private static long live() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
