package org.guichetunique.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guichetunique.portal.api.DescribedClient.Reply;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call the interface, for whom, and what everybody else is told. */
class BackOfficeAccessTest extends BackOfficeStory {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyOperationIsInTheDescriptionAndInTheProgram() {
        Set<String> running = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/office/v1"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method ->
                                        running.add(method + " " + path.substring("/api/office/v1".length())))));
        Set<String> described = new TreeSet<>();
        software(World.NADIA)
                .description()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(running).hasSizeGreaterThan(15).isEqualTo(described);
    }

    @Test
    void whatEachRefusalIsCalledIsInTheDescription() {
        Set<String> described = new HashSet<>();
        software(World.NADIA)
                .description()
                .at("/components/schemas/Problem/properties/code/enum")
                .forEach(code -> described.add(code.asString()));

        assertThat(described)
                .containsExactlyInAnyOrder(java.util.stream.Stream.of(Refusal.Code.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @Test
    void withoutATokenOfThisInterfaceNothingIsTold() {
        assertThat(with("").call("tasks").send().code()).isEqualTo("TOKEN_REFUSED");
        assertThat(with("x.y.z").call("tasks").send().status()).isEqualTo(401);
        assertThat(with(claims("aud", List.of("portal"))).call("tasks").send().code())
                .as("of another audience")
                .isEqualTo("TOKEN_REFUSED");
        assertThat(with(claims("authority", "")).call("tasks").send().code())
                .as("of nobody")
                .isEqualTo("TOKEN_REFUSED");
        assertThat(with(claims("iss", "https://elsewhere.example"))
                        .call("tasks")
                        .send()
                        .code())
                .isEqualTo("TOKEN_REFUSED");
    }

    @Test
    void aTokenThatIsBoundToAKeyIsNothingWithoutIt() {
        assertThat(with(claims("cnf", Map.of("jkt", "a".repeat(43))))
                        .call("tasks")
                        .send()
                        .code())
                .isEqualTo("TOKEN_REFUSED");
    }

    @Test
    void whoeverMayOnlyReadDecidesNothingAndWhoeverMayOnlyDecideReadsNothing() {
        String task = task(declared());

        assertThat(with(claims("scope", List.of("files:read")))
                        .call("claim")
                        .with("id", task)
                        .send()
                        .code())
                .isEqualTo("NOT_ALLOWED");
        assertThat(with(claims("scope", List.of("files:decide")))
                        .call("tasks")
                        .send()
                        .code())
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void aCallNamesAnOfficerOfTheSameAuthorityWhoHasSignedInBefore() {
        DescribedClient registry = software(World.NADIA);

        assertThat(registry.call("tasks").without("Guichet-Officer").send().code())
                .isEqualTo("OFFICER_MISSING");
        for (String other : List.of(World.OMAR.subject(), "nobody")) {
            assertThat(registry.call("tasks")
                            .header("Guichet-Officer", other)
                            .send()
                            .code())
                    .isEqualTo("OFFICER_UNKNOWN");
        }
        assertThat(registry.call("officers").send().body())
                .extracting(one -> one.path("id").asString())
                .contains(World.NADIA.subject())
                .doesNotContain(World.OMAR.subject());
    }

    @Test
    void aFileOfAnotherAuthorityIsOneThatDoesNotExist() {
        String task = task(declared());
        DescribedClient others = software(World.OMAR);

        for (String operation : List.of("task", "file", "claim", "release")) {
            Reply theirs = others.call(operation).with("id", task).send();
            Reply none = others.call(operation).with("id", "none").send();
            assertThat(theirs.status()).as(operation).isEqualTo(404);
            assertThat(theirs.body().path("title")).isEqualTo(none.body().path("title"));
        }
        assertThat(others.call("decide")
                        .with("id", task)
                        .header("If-Match", "\"x\"")
                        .body(Map.of("values", ACCEPTING))
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(WORLD.tasks().find(task, World.NADIA)).isPresent();
    }

    @Test
    void refusalsAreToldInTheCallersLanguage() {
        for (String language : List.of("fr", "ar", "en")) {
            Reply refused = software(World.NADIA)
                    .call("task")
                    .with("id", "none")
                    .header("Accept-Language", language)
                    .send();
            assertThat(refused.language()).isEqualTo(language);
            assertThat(refused.body().path("title").asString())
                    .isEqualTo(Map.of(
                                    "fr", "Introuvable, ou confié à une autre administration",
                                    "ar", "غير موجود، أو معهود به إلى إدارة أخرى",
                                    "en", "Not found, or with another authority")
                            .get(language));
        }
    }

    @Test
    void aBodyThatIsTooLargeOrUnreadableIsRefused() {
        DescribedClient registry = software(World.NADIA);

        assertThat(registry.call("decideInBulk")
                        .body(Map.of("tasks", List.of("x".repeat(300_000)), "values", Map.of()))
                        .send()
                        .code())
                .isEqualTo("TOO_LARGE");
        assertThat(registry.call("decideInBulk").body("[").send().code()).isEqualTo("NOT_UNDERSTOOD");
        assertThat(registry.call("tasks").with("after", "%%%").send().code()).isEqualTo("NOT_UNDERSTOOD");
        assertThat(registry.call("tasks").with("show", "everything").send().code())
                .isEqualTo("NOT_UNDERSTOOD");
    }

    private DescribedClient with(String token) {
        return new DescribedClient(address(), token, World.NADIA.subject());
    }

    private static String claims(String name, Object value) {
        Map<String, Object> claims = new java.util.HashMap<>(Map.of(
                "sub",
                "back-office-civil-registry",
                "aud",
                List.of(PORTAL + "/api/office"),
                "authority",
                "civil-registry",
                "scope",
                List.of("files:read", "files:decide")));
        claims.put(name, value);
        return IDENTITY.accessToken(claims);
    }
}
