package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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

/** What a person and an officer do with a file between filing and answer. */
class FollowUpJourney {

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
    void anOfficerAsksForAComplementAMessageIsExchangedAndTheRequestIsWithdrawn() {
        try (Visitor parent = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE);
                Visitor officer = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP)) {
            parent.openSignedIn("/app/request/birth-and-family-rights", "salma.bennani");
            Parent declarant = new Parent(parent, "mother");
            declarant.prepares(false);
            String reference = declarant.files(false);
            parent.open("/app/files/" + reference);
            assertThat(parent.page.getByText("La suite")).isVisible();
            parent.looksAround("ahead");

            officer.openSignedIn("/app/tasks", "nadia.chraibi");
            officer.page.getByText(reference).first().waitFor();
            new Registrar(officer).opens(reference);
            anOpinionThatNobodyGivesInTimeIsTheSupervisors(officer, reference);
            officer.page.getByText("Demander un complément au demandeur").click();
            officer.page.getByLabel("Il manque une information").first().check();
            officer.page.getByLabel("Expliquez simplement").fill("Quel est le <b>bon</b> numéro ?");
            officer.looksAround("complement-form");
            button(officer.page, "Demander et arrêter le délai").click();
            assertThat(officer.page.getByText("Le délai légal est suspendu").first())
                    .isVisible();
            officer.page.getByLabel("Écrire un message").fill("Bonjour, voyez ma demande ci-dessus.");
            button(officer.page, "Envoyer le message").click();
            assertThat(officer.page.getByText("Message envoyé.")).isVisible();
            officer.looksAround("complement-asked");

            parent.open("/app/files/" + reference);
            assertThat(parent.page.getByText("Quel est le <b>bon</b> numéro ?")).isVisible();
            parent.looksAround("complement");
            parent.open("/app/");
            assertThat(parent.page.getByText("À vous d'agir").first()).isVisible();
            parent.looksAround("complement-home");
            parent.open("/app/files/" + reference + "?lang=fr");
            parent.page.getByLabel("Votre réponse, avec vos mots").fill("C'est bien celui de ma demande.");
            button(parent.page, "Envoyer").first().click();
            assertThat(parent.page.getByText("Votre réponse, avec vos mots")).isHidden();

            button(parent.page, "Retirer la demande").click();
            assertThat(parent.page.getByText("La demande sera définitivement close."))
                    .isVisible();
            parent.looksAround("withdraw");
            button(parent.page, "Oui, la retirer").click();
            assertThat(parent.page.getByText("Vous avez retiré cette demande").first())
                    .isVisible();
            parent.looksAround("withdrawn");
        }
    }

    private static void anOpinionThatNobodyGivesInTimeIsTheSupervisors(Visitor officer, String reference) {
        officer.page.getByText("Consulter une autre administration").click();
        officer.page
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Quelle administration")))
                .click();
        officer.page
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Caisse nationale de sécurité sociale"))
                .click();
        officer.page.getByLabel("Que voulez-vous savoir ?").fill("L'assurance est-elle ouverte ?");
        button(officer.page, "Demander l’avis").click();
        assertThat(officer.page.getByText(Pattern.compile("réponse attendue avant le")))
                .isVisible();
        officer.looksAround("opinion-asked");
        product.database()
                .sql("update guichet.opinion set due_at = now(), reminds_at = now() where case_id ="
                        + " (select id from guichet.case_file where reference = :reference)")
                .param("reference", reference)
                .update();
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> product.database()
                                .sql("select count(*) from guichet.opinion where state = 'escalated'")
                                .query(Integer.class)
                                .single()
                        == 1);
        officer.page.reload();
        assertThat(officer.page.getByText(Pattern.compile("son responsable est saisi")))
                .isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
