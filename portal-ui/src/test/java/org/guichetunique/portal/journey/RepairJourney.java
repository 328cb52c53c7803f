package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Authorities break down; an operator puts right what that has left behind. */
class RepairJourney {

    private static final String REASON = "Le registre demande de quel enfant il s'agit";

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

    @Test
    void anOutageIsPutRightAtTheDeskAndThePeopleReadWhatWasDone() {
        try (Visitor salma = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE);
                Visitor karim = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE);
                Visitor nadia = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
                Visitor ilyas = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
                Visitor colleague = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP)) {
            String salmas = files(salma, "salma.bennani", "mother");
            String karims = files(karim, "karim.elamrani", "father");
            breaks("population-register", "registerChild");
            nadia.openSignedIn("/app/tasks", "nadia.chraibi");
            accepts(nadia, salmas);
            accepts(nadia, karims);
            awaitStuck("population-register.registerChild", 2);

            ilyas.openSignedIn("/app", "ilyas.naciri");
            ilyas.page.waitForURL("**/app/repairs**");
            ilyas.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^2 appels")))
                    .click();
            ilyas.page.waitForURL("**/app/repairs/calls?**");
            colleague.openSignedIn("/app/repairs/calls", "ilyas.naciri");
            opens(colleague.page, salmas);
            opens(ilyas.page, salmas);
            looksForAReason(ilyas.page);

            product.authoritiesDesk("DELETE", "/_behaviour", "");
            breaks("social-security", "affiliateChild");
            breaks("social-support-agency", "addHouseholdMember");
            ilyas.page.navigate(product.address("/app/repairs/calls"));
            button(ilyas.page, "Réessayer les 2").click();
            looksAround(ilyas.page, "retry-all", "Retry all 2", "إعادة محاولة الكل (2)", "Réessayer les 2");
            button(ilyas.page, "Refaire les 2 appels").press("Enter");
            assertThat(ilyas.page.locator(".gu-notice")).hasText("2 appels sont refaits.");
            button(colleague.page, "Réessayer").click();
            assertThat(colleague.page.locator(".gu-notice")).containsText("Quelqu'un a déjà réglé " + salmas);

            awaitStuck("social-security.affiliateChild", 2);
            awaitStuck("social-support-agency.addHouseholdMember", 2);
            answersFromPaper(ilyas.page, salmas);
            leavesOut(ilyas.page, salmas);
            awaitEnding(salmas, "rights-opened");
            undoes(ilyas.page, karims);
            awaitEnding(karims, "undone");

            salma.open("/app/files/" + salmas);
            assertThat(salma.page.getByText(Pattern.compile("^Laissé de côté")).first())
                    .isVisible(Waits.LONG);
            salma.looksAround("left-out");
            salma.open("/app/my-data");
            assertThat(salma.page.getByText(REASON).first()).isVisible(Waits.LONG);
            assertThat(salma.page.getByText(Pattern.compile("^Ilyas Naciri")).first())
                    .isVisible();
            salma.looksAround("ledger");
            karim.open("/app/files/" + karims);
            assertThat(karim.page.getByText("Demande annulée").first()).isVisible(Waits.LONG);
            looksAround(karim.page, "undone");
        }
    }

    @Test
    void nobodyElseComesToTheDesk() {
        try (Visitor hanae = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE);
                Visitor omar = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP)) {
            hanae.openSignedIn("/app/", "hanae.tazi");
            omar.openSignedIn("/app/tasks", "omar.fassi");
            for (Visitor visitor : new Visitor[] {hanae, omar}) {
                for (String path : new String[] {
                    "repairs",
                    "repairs/calls",
                    "repairs/late-answers",
                    "repairs/calls/00000000-0000-0000-0000-000000000000/step",
                    "repairs/requests/00000000-0000-0000-0000-000000000000/undo"
                }) {
                    visitor.open("/app/" + path);
                    assertThat(visitor.page
                                    .getByText("Cette page est réservée à d'autres personnes")
                                    .first())
                            .isVisible(Waits.LONG);
                }
            }
        }
    }

    private static String files(Visitor parent, String account, String kinship) {
        parent.openSignedIn("/app/request/birth-and-family-rights", account);
        Parent declarant = new Parent(parent, kinship);
        declarant.prepares(false);
        return declarant.files(false);
    }

    private static void accepts(Visitor officer, String reference) {
        officer.page.getByText(reference).first().waitFor();
        Registrar registrar = new Registrar(officer);
        registrar.opens(reference);
        registrar.decides("accept", "reason", "Tout est en ordre.", false);
    }

    private static void opens(Page page, String reference) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference))
                .first()
                .click();
        page.waitForURL("**/app/repairs/calls/*/**");
        button(page, "Réessayer").waitFor();
    }

    private static void looksForAReason(Page page) {
        assertThat(page.locator("main")).not().containsText("Lina");
        assertThat(page.locator("main")).containsText("••••••");
        page.navigate(page.url().replaceAll("\\?.*", ""));
        button(page, "Afficher les valeurs").press("Enter");
        button(page, "Afficher").press("Enter");
        assertThat(page.locator("main")).containsText("Écrivez le motif");
        assertThat(page.locator("main")).not().containsText("Lina");
        reason(page, "Pourquoi devez-vous voir ces données ?").fill(REASON);
        button(page, "Afficher").press("Enter");
        assertThat(page.locator("main")).containsText("Lina");
        Browsers.assertAccessible(page);
        Browsers.picture(page, "repair-shown-fr-1280");
    }

    private static void answersFromPaper(Page page, String reference) {
        page.navigate(product.address("/app/repairs/calls?authority=social-security"));
        opens(page, reference);
        unfolds(page, "Saisir une réponse reçue sur papier");
        unfolds(page, "L'administration a refusé sur papier");
        unfolds(page, "Continuer sans cette étape");
        Browsers.looksAround(page, "repair-settle", "fr");
        Locator paper = page.locator(".gu-paper");
        reason(paper, "Où se trouve le document ?").fill("Lettre du 24 novembre, dossier 12");
        button(page, "Enregistrer la réponse").click();
        assertThat(paper.locator(".gu-problems")).isVisible();
        Browsers.looksAround(page, "repair-paper-problems", "fr");
        page.locator("#coverage-number input").fill("123456789-2601");
        date(page.locator("#coverage-since"), "20", "11", "2026");
        button(page, "Enregistrer la réponse").click();
        assertThat(page.locator(".gu-notice")).containsText("La réponse pour " + reference + " est enregistrée");
    }

    private static void leavesOut(Page page, String reference) {
        page.navigate(product.address("/app/repairs/calls?authority=social-support-agency"));
        opens(page, reference);
        unfolds(page, "Continuer sans cette étape");
        reason(page, "Pourquoi la demande peut-elle continuer sans cette étape ?")
                .fill("Fait au guichet de l'agence");
        button(page, "Continuer sans").last().click();
        assertThat(page.locator(".gu-notice")).containsText(reference + " continue sans cette étape");
    }

    private static void undoes(Page page, String reference) {
        opens(page, reference);
        page.getByText("Annuler toute la demande").click();
        page.waitForURL("**/undo**");
        page.locator(".gu-undo-preview").waitFor();
        assertThat(page.locator(".gu-undo-preview ol > li")).not().hasCount(0);
        reason(page, "Pourquoi la demande est-elle annulée ?").fill("Déclarée deux fois");
        button(page, "Annuler la demande et tout défaire").click();
        assertThat(page.locator(".gu-notice")).containsText(reference + " est annulée");
    }

    private static void unfolds(Page page, String way) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(way))
                .click();
    }

    private static Locator reason(Page page, String label) {
        return reason(page.locator("main"), label);
    }

    private static Locator reason(Locator within, String label) {
        return within.getByLabel(label).and(within.page().locator("textarea")).first();
    }

    private static void date(Locator field, String day, String month, String year) {
        Locator boxes = field.locator("input");
        boxes.nth(0).fill(day);
        boxes.nth(1).fill(month);
        boxes.nth(2).fill(year);
        boxes.nth(2).blur();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + Visitor.literally(name) + "$")))
                .first();
    }

    /** What the walk through every page does not come to: in each language, on a phone and on a desk, then as it was. */
    private static void looksAround(Page page, String name, String... opening) {
        String address = page.url().replaceAll("([?&])lang=\\w+&?", "$1").replaceAll("[?&]$", "");
        String[] languages = {"en", "ar", "fr"};
        try (Page other = page.context().newPage()) {
            other.setViewportSize(Browsers.DESKTOP, 800);
            for (int i = 0; i < languages.length; i++) {
                other.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + languages[i]);
                other.locator("h1").first().waitFor();
                if (opening.length > 0) {
                    button(other, opening[i]).click();
                    other.locator(".gu-question button").first().waitFor();
                }
                Browsers.looksAround(other, "repair-" + name, languages[i]);
            }
        }
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
    }

    /** For good: who is sent elsewhere does not try again. */
    private static void breaks(String authority, String operation) {
        product.authoritiesDesk("POST", "/_behaviour", """
                {"authority": "%s", "operation": "%s", "behaviour": "redirect"}
                """.formatted(authority, operation));
    }

    private static void awaitStuck(String operation, int calls) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> product.database()
                                .sql("select count(*) from guichet.case_step where state = 'stuck'"
                                        + " and operation = :operation")
                                .param("operation", operation)
                                .query(Integer.class)
                                .single()
                        == calls);
    }

    private static void awaitEnding(String reference, String ending) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(product.database()
                                .sql("select coalesce(ending, '') from guichet.case_file where reference = :reference"
                                        + " and state = 'closed'")
                                .param("reference", reference)
                                .query(String.class)
                                .list())
                        .containsExactly(ending));
    }
}
