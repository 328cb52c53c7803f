package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.guichetunique.portal.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Creating a company, as people walk it: examined, refused its names, paid for, signed, identified. */
class CompanyJourney {

    private static Product product;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        product = Product.ofTheDay();
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
    }

    @Test
    void aFounderIsAskedForWhatOnlySheCanDoAndGetsEveryIdentifier() {
        try (Visitor samira = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
                Visitor yassine = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
                Visitor houda = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP)) {
            samira.openSignedIn("/app/request/company-creation", "samira.elidrissi");
            Founder founder = new Founder(samira);
            String reference = founder.files("Royal Voyages", "Nationale de Voyages", "Voyages du Maroc");
            samira.page.getByText(Tongue.FRENCH.word("follow")).first().click();
            samira.page.waitForURL("**/app/files/" + reference + "**");

            yassine.openSignedIn("/app/tasks", "yassine.berrada");
            Registrar officer = new Registrar(yassine);
            officer.opens(reference);
            yassine.press("take");
            yassine.choose("accept");
            yassine.choose("conditionsMet");
            yassine.fill("explanation", "La licence d'agence de voyages est valable.");
            yassine.looksAround("decision");
            yassine.press("decide");
            yassine.press("confirm");
            yassine.reads("proposed");
            new Registrar(yassine).opens(reference);
            yassine.press("take");
            yassine.reads("ownProposal");
            houda.openSignedIn("/app/tasks", "houda.kabbaj");
            new Registrar(houda).opens(reference);
            houda.press("take");
            houda.reads("proposedBy");
            houda.looksAround("proposal");
            houda.press("confirmProposal");
            houda.page.locator(".gu-sure .gu-button").click();

            samira.reads("proposeNames");
            founder.proposes("Caravane Atlas", "Caravane Rif", "Caravane Souss");
            samira.looksAround("asked-names");
            samira.open("/app/?lang=fr");
            samira.reads("waitingForYou");
            samira.looksAround("home");
            samira.open("/app/files/" + reference);
            assertThat(samira.page.getByLabel("Premier choix de nom").first()).hasValue("Caravane Atlas");
            samira.button("send").dblclick();

            samira.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Payer 230 DH"))
                    .click(new com.microsoft.playwright.Locator.ClickOptions().setTimeout(20_000));
            samira.page.waitForURL("**/payment-platform/pay/**");
            samira.looksAround("payment");
            samira.press("pay");
            samira.page.waitForURL("**/app/files/" + reference + "**");

            samira.reads("signArticles");
            founder.dates("Date de signature des statuts", "5", "1", "2026");
            samira.looksAround("asked-articles");
            samira.press("send");

            samira.reads("created");
            assertThat(samira.page.getByText("Caravane Atlas").first()).isVisible();
            assertThat(samira.page.getByText("Identifiant fiscal (IF)").first()).isVisible();
            samira.looksAround("created");
        }
        assertThat(product.database()
                        .sql("select ending from guichet.case_file where service = 'company-creation'")
                        .query(String.class)
                        .list())
                .containsExactly("created");
    }
}
