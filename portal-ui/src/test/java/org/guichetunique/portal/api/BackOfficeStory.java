package org.guichetunique.portal.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.portal.IdentityStub;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A portal on the database of a whole small State, whose desk is one node and whose interface another. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class BackOfficeStory {

    static final World WORLD = new World();
    static final Families FAMILIES = new Families(WORLD);
    static final IdentityStub IDENTITY = new IdentityStub(0);
    static final String PORTAL = "https://portal.example";

    static final Map<String, String> ACCEPTING = Map.of(
            "decision.outcome", "accepted",
            "decision.reason", "complete",
            "decision.explanation", "Tout est en ordre.");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(WORLD::close));
    }

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        WORLD.settings().forEach((name, value) -> properties.add(name, () -> value));
        properties.add("spring.datasource.url", WORLD::databaseUrl);
        properties.add("guichet.identity.issuer", IDENTITY::issuer);
        properties.add("guichet.portal-url", () -> PORTAL);
        properties.add("spring.security.oauth2.client.registration.guichet.client-secret", () -> "of-the-stub");
    }

    @BeforeEach
    void officersHaveSignedInOnce() {
        Stream.of(World.NADIA, World.SECOND_REGISTRAR, World.RACHID, World.OMAR)
                .forEach(WORLD.bean(Officers.class)::seen);
    }

    final String address() {
        return "http://localhost:" + port;
    }

    final DescribedClient software(Officer officer) {
        return new DescribedClient(
                address(), token(officer.authority(), List.of("files:read", "files:decide")), officer.subject());
    }

    static String token(String authority, List<String> scopes) {
        return IDENTITY.accessToken(Map.of(
                "sub",
                "back-office-" + authority,
                "aud",
                List.of(PORTAL + "/api/office"),
                "authority",
                authority,
                "scope",
                scopes));
    }

    static Reference declared() {
        return WORLD.declareBirth(FAMILIES.mother());
    }

    static String task(Reference reference) {
        return WORLD.task(reference, World.NADIA).id();
    }
}
