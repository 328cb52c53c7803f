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

/** A designer changes a procedure in the browser and another person puts it in force, while the portal runs. */
class StudioJourney {

    private static final String TITLE = "La bourse qui vient à vous";

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
    void whatADesignerWritesAndASecondPersonLooksAtIsInForceAtOnce() {
        try (Visitor amina = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
                Visitor kenza = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP)) {
            amina.openSignedIn("/app", "amina.sqalli");
            amina.page.waitForURL("**/app/studio**");
            amina.open("/app/studio/scholarship");
            button(amina.page, "Modifier").click();
            findsWhatATaskWithoutItsWayLacks(amina.page);
            writesTheTitle(amina.page);
            amina.page.getByText("Donner à relire").first().click();
            amina.page.getByLabel("Ce qui change, et pourquoi").fill("Un titre que chacun comprend.");
            button(amina.page, "Donner à relire").click();
            assertThat(amina.page.getByText("à relire par quelqu’un d’autre").first())
                    .isVisible();
            amina.open("/app/studio/scholarship/review");
            assertThat(button(amina.page, "Mettre en vigueur")).isHidden();

            kenza.openSignedIn("/app/studio/scholarship/review", "kenza.mrini");
            assertThat(kenza.page.getByText("Un titre que chacun comprend.")).isVisible();
            assertThat(kenza.page.locator(".gu-line-new").filter(new Locator.FilterOptions().setHasText(TITLE)))
                    .isVisible();
            button(kenza.page, "Mettre en vigueur").click();
            kenza.page.waitForURL("**/versions**");
            assertThat(kenza.page.locator("main")).containsText("Amina Sqalli");

            kenza.open("/fr/services/scholarship");
            assertThat(kenza.page.locator("h1")).hasText(TITLE);
        }
    }

    /** From the ministries' operations to the canvas, to what is wrong with it, and back. */
    private static void findsWhatATaskWithoutItsWayLacks(Page page) {
        Locator operation =
                page.locator("guichet-modeler .gu-side-entries button").first();
        operation.waitFor();
        operation.click();
        Locator finding = page.locator(".gu-found-error").first();
        assertThat(finding).isVisible();
        button(page, "Annuler").click();
        assertThat(page.getByText("Toutes les règles sont respectées.")).isVisible();
    }

    private static void writesTheTitle(Page page) {
        button(page, "messages_fr.properties").click();
        Locator text = page.locator(".gu-studio-text textarea");
        text.fill(text.inputValue().replaceFirst("(?m)^title=.*$", "title=" + TITLE));
        assertThat(page.getByText("Enregistré", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + Visitor.literally(name) + "$")))
                .first();
    }
}
