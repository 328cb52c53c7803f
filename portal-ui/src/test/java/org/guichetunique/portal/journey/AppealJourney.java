package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A refusal is contested; whoever decides anew reads it whole, and so does whoever has another reason to. */
class AppealJourney {

    private static final String WHY = "Le certificat ne correspond pas.";

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
    void theContestedDecisionIsReadWithItsReasonsBeforeAnybodyDecidesAnew() {
        try (Visitor parent = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE);
                Visitor nadia = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
                Visitor supervisor = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP)) {
            parent.openSignedIn("/app/request/birth-and-family-rights", "salma.bennani");
            Parent declarant = new Parent(parent, "mother");
            declarant.prepares(false);
            String reference = declarant.files(false);
            nadia.openSignedIn("/app/tasks", "nadia.chraibi");
            nadia.page.getByText(reference).first().waitFor();
            Registrar registrar = new Registrar(nadia);
            registrar.opens(reference);
            registrar.decides("refuse", "reasonToRefuse", WHY, false);

            parent.open("/app/files/" + reference);
            button(parent.page, "Contester cette réponse").click();
            parent.page.getByLabel("Pourquoi n’êtes-vous pas d’accord ?").fill("Relisez mon dossier.");
            parent.looksAround("appeal");
            button(parent.page, "Envoyer ma contestation").click();
            parent.page.waitForURL(url -> url.contains("/app/files/GU-") && !url.contains(reference));
            String appeal = Parent.reference(parent.page).equals(reference)
                    ? parent.page.url().replaceAll(".*/files/(GU-[^/?]+).*", "$1")
                    : Parent.reference(parent.page);

            supervisor.openSignedIn("/app/tasks", "rachid.benjelloun");
            supervisor.page.getByText(appeal).first().waitFor();
            new Registrar(supervisor).opens(appeal);
            Locator contested = supervisor.page.locator(".gu-contested");
            decisionIsShown(contested, reference);
            for (String language : new String[] {"ar", "en", "fr"}) {
                for (int width : new int[] {360, Browsers.DESKTOP}) {
                    supervisor.page.setViewportSize(width, 900);
                    supervisor.page.navigate(supervisor.page.url().replaceAll("\\?.*", "") + "?lang=" + language);
                    supervisor.page.locator(".gu-contested").waitFor();
                    Browsers.assertAccessible(supervisor.page);
                    Browsers.assertNoHorizontalScroll(supervisor.page);
                    Browsers.picture(supervisor.page, "appeal-contested-" + language + "-" + width);
                }
            }

            nadia.open("/app/read/" + reference);
            assertThat(nadia.page.locator(".gu-notice")).containsText("décidé ce dossier vous-même");
            decisionIsShown(nadia.page.locator(".gu-whole-file"), reference);
            nadia.looksAround("read-again");

            supervisor.open("/app/read/" + reference);
            supervisor.page.getByLabel("Je contrôle le travail de mon service").check();
            button(supervisor.page, "Ouvrir le dossier").click();
            decisionIsShown(supervisor.page.locator(".gu-whole-file"), reference);

            parent.open("/app/files/" + reference);
            assertThat(parent.page.locator(".gu-file")).containsText("État civil");
            parent.open("/app/my-data");
            assertThat(parent.page.locator("main")).containsText("Nadia Chraibi, qui a décidé ce dossier, l’a relu.");
            assertThat(parent.page.locator("main"))
                    .containsText("Rachid Benjelloun a lu ce dossier pour répondre à votre recours.");
        }
    }

    private static void decisionIsShown(Locator file, String reference) {
        Locator decided = file.locator(".gu-decided");
        assertThat(decided).containsText("Déclaration refusée");
        assertThat(decided).containsText(WHY);
        assertThat(decided.locator(".gu-deciders")).containsText("Nadia Chraibi");
        assertThat(file).containsText("Salma");
        assertThat(file.locator(".gu-document").first()).isVisible();
        assertThat(file.locator(".gu-messages")).isVisible();
        assertThat(file.locator(".gu-where li").first()).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }
}
