package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.guichetunique.procedures.Definitions.Folders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A designer changes a procedure in the browser and another person puts it in force, while the portal runs. */
class StudioJourney {

    private static final String MARKUP = "<img src=x onerror=\"window.ran = true\">";
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

    @Test
    void whatIsBroughtInIsReadAsItIsWrittenByWhoeverWritesAndWhoeverLooks() {
        try (Visitor amina = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
                Visitor kenza = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP)) {
            amina.openSignedIn("/app/studio/correct-data", "amina.sqalli");
            button(amina.page, "Modifier").click();
            amina.page.getByText("Ajouter des fichiers").click();
            amina.page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload[] {
                file(
                        "correct-data.bpmn",
                        model("correct-data")
                                .replace(
                                        "name=\"Examine the correction\"",
                                        "name=\"" + MARKUP.replace("<", "&lt;").replace("\"", "&quot;") + "\"")),
                file("other.form", "{\"id\": \"other\", \"type\": \"default\", \"components\": []}")
            });
            button(amina.page, "other.form").waitFor();
            readsTheMarkup(amina.page.locator("guichet-modeler .djs-label"));
            element(amina.page, "examine").click();
            readsTheMarkup(amina.page.locator(".bio-properties-panel-header"));
            readsTheMarkup(amina.page.locator(".gu-findings"));
            amina.open("/app/studio/correct-data/versions");
            assertThat(amina.page.getByText("a importé correct-data.bpmn")).isVisible();
            assertThat(amina.page.getByText("a importé other.form")).isVisible();

            kenza.openSignedIn("/app/studio/correct-data/review", "kenza.mrini");
            readsTheMarkup(kenza.page.locator(".gu-changes"));
            kenza.open("/app/studio/correct-data");
            readsTheMarkup(kenza.page.locator("guichet-modeler .djs-label"));
            button(kenza.page, "correction.form").click();
            assertThat(kenza.page.getByLabel("Ce qui devrait être inscrit").first())
                    .isVisible();
            assertThat(kenza.page.locator("guichet-form .fjs-palette-container"))
                    .hasCount(0);
            assertThat(kenza.page.locator("guichet-form input:not([readonly]), guichet-form textarea:not([readonly])"))
                    .hasCount(0);

            amina.open("/app/studio/correct-data");
            amina.page.getByText("Abandonner le brouillon").click();
            button(amina.page, "Oui, l’abandonner").click();
            button(amina.page, "Modifier").waitFor();
            assertThat((Boolean) amina.page.evaluate("() => 'ran' in window")).isFalse();
            assertThat((Boolean) kenza.page.evaluate("() => 'ran' in window")).isFalse();
        }
    }

    private static void readsTheMarkup(Locator where) {
        assertThat(where.filter(new Locator.FilterOptions().setHasText("<img")).first())
                .isVisible();
        assertThat((Boolean)
                        where.page().evaluate("() => 'ran' in window || document.querySelector('img[src=x]') !== null"))
                .isFalse();
    }

    private static String model(String procedure) {
        try {
            return Files.readString(Folders.home()
                    .resolve("process-definitions/src/main/resources/procedures")
                    .resolve(procedure)
                    .resolve(procedure + ".bpmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Locator element(Page page, String id) {
        return page.locator("guichet-modeler [data-element-id=" + id + "] .djs-hit")
                .first();
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
