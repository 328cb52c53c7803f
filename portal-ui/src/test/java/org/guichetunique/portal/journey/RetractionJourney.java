package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.guichetunique.portal.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A decision is taken for a reason of its own, and taken back by somebody else once the person has been heard. */
class RetractionJourney {

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
    void aSupervisorTakesBackWhatAnOfficerDecidedOnceThePersonHasAnswered() {
        try (Visitor parent = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE);
                Visitor officer = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
                Visitor supervisor = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP)) {
            parent.openSignedIn("/app/request/birth-and-family-rights", "salma.bennani");
            Parent declarant = new Parent(parent, "mother");
            declarant.prepares(false);
            String reference = declarant.files(false);
            refusesForAReasonOfARefusal(officer, reference);

            parent.open("/app/files/" + reference);
            assertThat(parent.page.locator(".gu-status").getByText("Prénom non admis"))
                    .isVisible();
            parent.looksAround("refused-with-reasons");

            supervisor.openSignedIn("/app/read/" + reference, "rachid.benjelloun");
            supervisor.page.getByLabel("Je contrôle le travail de mon service").check();
            button(supervisor.page, "Ouvrir le dossier").click();
            Locator panel = supervisor.page.locator(".gu-retraction");
            supervisor.looksAround("retraction-form");
            button(supervisor.page, "Prévenir la personne").click();
            assertThat(panel.getByText("Choisissez un motif")).isVisible();
            panel.getByLabel("Décision prise par erreur").check();
            panel.getByLabel("Expliquez à la personne").fill("Ce prénom figure sur la liste admise.");
            button(supervisor.page, "Prévenir la personne").click();
            assertThat(panel.getByText("La personne est prévenue")).isVisible();
            assertThat(button(supervisor.page, "Retirer la décision maintenant"))
                    .isHidden();
            supervisor.looksAround("retraction-announced");

            parent.open("/app/files/" + reference);
            assertThat(parent.page.getByText("Ce prénom figure sur la liste admise."))
                    .isVisible();
            parent.looksAround("hearing");
            parent.page.getByLabel("Votre réponse").fill("Merci, je suis d'accord.");
            button(parent.page, "Envoyer ma réponse").click();
            assertThat(parent.page.getByText("Vous avez répondu")).isVisible();

            supervisor.open("/app/read/" + reference);
            supervisor.page.getByLabel("Je contrôle le travail de mon service").check();
            button(supervisor.page, "Ouvrir le dossier").click();
            assertThat(panel.getByText("Merci, je suis d'accord.")).isVisible();
            button(supervisor.page, "Retirer la décision maintenant").click();
            supervisor.looksAround("retraction-asked-twice");
            button(supervisor.page, "Oui, retirer la décision").click();
            assertThat(panel.getByText("La décision est retirée")).isVisible();
            supervisor.looksAround("retraction-effective");

            parent.open("/app/files/" + reference);
            assertThat(parent.page.getByText("L’autorité a retiré sa décision").first())
                    .isVisible();
            assertThat(parent.page.locator(".gu-status")).hasAttribute("data-state", "retracted");
            assertThat(parent.page.locator(".gu-status").getByText("Prénom non admis"))
                    .isHidden();
            assertThat(parent.page.locator(".gu-appeal")).isHidden();
            parent.looksAround("retracted");
        }
    }

    private static void refusesForAReasonOfARefusal(Visitor officer, String reference) {
        officer.openSignedIn("/app/tasks", "nadia.chraibi");
        officer.page.getByText(reference).first().waitFor();
        new Registrar(officer).opens(reference);
        officer.press("take");
        Locator form = officer.page.locator(".gu-decision-form");
        assertThat(form.getByLabel("Prénom non admis (loi 36-21)")).isHidden();
        form.getByLabel("Accepter").check();
        assertThat(form.getByLabel("Déclaration complète et conforme")).isChecked();
        assertThat(form.getByLabel("Prénom non admis (loi 36-21)")).isHidden();
        form.getByLabel("Refuser").check();
        assertThat(form.getByLabel("Déclaration complète et conforme")).isHidden();
        form.getByLabel("Prénom non admis (loi 36-21)").check();
        officer.fill("explanation", "Ce prénom n'est pas admis.");
        officer.looksAround("decision-reasons");
        officer.press("decide");
        officer.button("confirm").waitFor();
        officer.press("confirm");
        officer.page.waitForURL(url -> url.contains("/app/tasks") && !url.matches(".*/app/tasks/[^?]+.*"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
