package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichetunique.portal.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people, attackers and power cuts do to the product, seen from the browser. */
class FaultsJourney {

    private static final String NOT_FOUND = "Cette page n'existe pas";
    private static final String DENIED = "Cette page est réservée à d'autres personnes";

    private static final String CLICKS = IntStream.rangeClosed(1, 600)
            .mapToObj(node -> "{\"type\":\"event\",\"node\":%d,\"event\":\"click\",\"data\":{}}".formatted(node))
            .collect(Collectors.joining(","));

    private static Product product;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        product = new Product();
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        product.close();
    }

    /** Faults 24, 25, 39 and 40, on one case. */
    @Test
    void twoTabsTwoOfficersAndStrangersLeaveOneCaseWithOneDecision() {
        try (Visitor salma = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE);
                Visitor nadia = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
                Visitor rachid = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
                Visitor omar = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
                Visitor hanae = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE)) {
            int before = cases("Salma%");
            salma.openSignedIn("/app/request/birth-and-family-rights", "salma.bennani");
            Parent declarant = new Parent(salma, "mother");
            declarant.prepares(false);
            Page secondTab = salma.anotherTab();
            secondTab.navigate(salma.page.url());
            secondTab
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Déposer la demande"))
                    .waitFor();
            String reference = declarant.files(false);
            secondTab
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Déposer la demande"))
                    .click();
            assertThat(secondTab.getByText(reference).first()).isVisible(Waits.LONG);
            salma.page.goBack();
            assertThat(salma.page.getByText(reference).first()).isVisible(Waits.LONG);
            assertThat(cases("Salma%")).isEqualTo(before + 1);

            nadia.openSignedIn("/app/tasks", "nadia.chraibi");
            rachid.openSignedIn("/app/tasks", "rachid.benjelloun");
            new Registrar(nadia).opens(reference);
            new Registrar(rachid).opens(reference);
            String task = nadia.page.url();
            nadia.press("take");
            assertThat(nadia.button("decide")).isVisible(Waits.LONG);
            if (rachid.button("take").isVisible()) {
                rachid.press("take");
            }
            assertThat(rachid.page
                            .getByText("Nadia Chraibi a ce dossier en charge.")
                            .first())
                    .isVisible(Waits.LONG);

            clicksOnAllThatIsHidden(rachid);
            nadia.page.reload();
            assertThat(nadia.button("decide")).isVisible(Waits.LONG);

            takesOver(task);
            assertThat(nadia.page
                            .getByText("Rachid Benjelloun a ce dossier en charge.")
                            .first())
                    .isVisible(Waits.LONG);
            assertThat(nadia.button("decide")).isHidden();

            omar.openSignedIn("/app/tasks", "omar.fassi");
            omar.page.navigate(task);
            assertThat(omar.page.getByText(NOT_FOUND).first()).isVisible(Waits.LONG);
            hanae.openSignedIn("/app/files/" + reference, "hanae.tazi");
            assertThat(hanae.page.getByText(NOT_FOUND).first()).isVisible(Waits.LONG);
            assertThat(hanae.page.locator("body")).not().containsText("Salma");
            hanae.page.navigate(task);
            assertThat(hanae.page.getByText(DENIED).first()).isVisible(Waits.LONG);
            assertThat(hanae.page.locator("body")).not().containsText("Salma");
            assertThat(product.log("portal")).containsPattern("was refused tasks/" + task.replaceAll(".*/", ""));
        }
    }

    /** The supervisor comes again, in a browser of their own: the forged clicks may have signed them out. */
    private static void takesOver(String task) {
        try (Visitor rachid = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP)) {
            rachid.openSignedIn(task.replaceAll(".*(?=/app/)", ""), "rachid.benjelloun");
            rachid.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^En charge")))
                    .click();
            rachid.page
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Rachid Benjelloun"))
                    .click();
            assertThat(rachid.button("decide")).isVisible(Waits.LONG);
        }
    }

    /** Says to the server that everything on the page was clicked, what it does not show included. */
    private static void clicksOnAllThatIsHidden(Visitor visitor) {
        List<String> answers = new ArrayList<>();
        visitor.page.route("**/*v-r=uidl*", route -> {
            String forged = route.request()
                    .postData()
                    .replaceFirst("\"rpc\":\\[.*?\\](?=,\"syncId\")", "\"rpc\":[" + CLICKS + "]");
            answers.add(forged);
            route.resume(new com.microsoft.playwright.Route.ResumeOptions().setPostData(forged));
        });
        visitor.page.waitForResponse(
                response -> response.url().contains("v-r=uidl"),
                () -> visitor.page.locator(".gu-languages button[lang=fr]").click());
        visitor.page.unroute("**/*v-r=uidl*");
        assertThat(answers).first().asString().contains("\"event\":\"click\"");
    }

    @Test
    void whoComesTooLateIsToldWhatToDoInsteadAndSignsOutEverywhere() {
        try (Visitor hanae = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE)) {
            hanae.openSignedIn("/app/request/birth-and-family-rights", "hanae.tazi");
            Parent declarant = new Parent(hanae, "mother");
            declarant.prepares(false);
            assertThat(hanae.page.locator(".gu-go")).hasText("Déposer malgré tout");
            hanae.page.locator(".gu-go").click();
            hanae.reads("filed");
            hanae.page.getByText("Suivre ma demande").first().click();
            hanae.reads("late");
            hanae.looksAround("late");

            hanae.page.getByText("Se déconnecter").first().click();
            hanae.page.waitForURL(product.address("/fr/"));
            hanae.open("/app");
            assertThat(hanae.page.locator("#username")).isVisible(Waits.LONG);
        }
    }

    /** Faults 1 and 2, with the portal as people meet it. */
    @Test
    void killedWhileFilingAndWhileAuthoritiesActTheCaseEndsOnce() {
        try (Visitor karim = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE);
                Visitor nadia = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP)) {
            int before = cases("Karim%");
            karim.openSignedIn("/app/request/birth-and-family-rights", "karim.elamrani");
            new Parent(karim, "father").prepares(false);
            karim.button("submit").click(new com.microsoft.playwright.Locator.ClickOptions().setNoWaitAfter(true));
            product.killPortal();
            product.startPortal();

            karim.openSignedIn("/app/request/birth-and-family-rights", "karim.elamrani");
            if (cases("Karim%") == before) {
                new Parent(karim, "father").prepares(false);
                new Parent(karim, "father").files(false);
            }
            assertThat(cases("Karim%")).isEqualTo(before + 1);
            String reference = product.database()
                    .sql("select reference from guichet.case_file where owner_name like 'Karim%' and state <> 'draft'"
                            + " order by submitted_at desc limit 1")
                    .query(String.class)
                    .single();

            product.authoritiesDesk("POST", "/_behaviour", """
                    {"authority": "civil-registry", "behaviour": "slow", "delayMillis": 1500, "afterApplying": true}
                    """);
            nadia.openSignedIn("/app/tasks", "nadia.chraibi");
            Registrar registrar = new Registrar(nadia);
            registrar.opens(reference);
            registrar.decides("accept", "reason", "Tout est en ordre.", false);
            product.killPortal();
            product.authoritiesDesk("DELETE", "/_behaviour", "");
            product.startPortal();

            await().atMost(Duration.ofSeconds(90))
                    .until(() -> product.database()
                                    .sql("select count(*) from guichet.case_file where reference = :reference"
                                            + " and ending = 'rights-opened' and state = 'closed'")
                                    .param("reference", reference)
                                    .query(Integer.class)
                                    .single()
                            == 1);
            assertThat(ledger())
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.path("effects").asInt())
                            .as("%s", entry)
                            .isLessThanOrEqualTo(1));
        }
    }

    private static List<JsonNode> ledger() {
        List<JsonNode> entries = new ArrayList<>();
        product.authoritiesDesk("GET", "/_ledger", "").path("entries").forEach(entries::add);
        return entries;
    }

    private static int cases(String owner) {
        return product.database()
                .sql("select count(*) from guichet.case_file where owner_name like :owner and state <> 'draft'")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }
}
