package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A procedure from an empty canvas to the first case closed by it, in the browser alone. */
class CanvasJourney {

    private static final String PROCEDURE = "student-transport";
    private static final String TITLE = "Carte de transport des étudiants";
    private static final String GRANTED = "Carte accordée";

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
    void aProcedureIsDrawnFromAnEmptyCanvasPublishedByAnotherAndACaseIsClosedByIt() {
        try (Visitor amina = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
                Visitor kenza = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
                Visitor imane = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE);
                Visitor meryem = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP)) {
            amina.openSignedIn("/app/studio", "amina.sqalli");
            begins(amina.page);
            draws(amina);
            asks(amina.page);
            writes(amina.page);
            gives(amina.page);

            kenza.openSignedIn("/app/studio/" + PROCEDURE + "/review", "kenza.mrini");
            assertThat(kenza.page.getByText("La loi 1-26 entre en vigueur.")).isVisible();
            button(kenza.page, "Mettre en vigueur").click();
            kenza.page.waitForURL("**/versions**");

            String reference = files(imane);
            meryem.openSignedIn("/app/tasks", "meryem.alami");
            decides(meryem, reference);

            imane.open("/app/files/" + reference);
            assertThat(imane.page.getByText(GRANTED).first()).isVisible(Waits.LONG);
            imane.looksAround("canvas-closed");
        }
        assertThat(product.database()
                        .sql("select ending like 'Event%' from guichet.case_file where service = :service")
                        .param("service", PROCEDURE)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    private static void begins(Page page) {
        page.getByLabel("Nom court").fill(PROCEDURE);
        chooses(page, "Événement de vie", "Étudier");
        chooses(page, "Administration responsable", "Office national des œuvres universitaires");
        button(page, "Commencer").click();
        page.waitForURL("**/studio/" + PROCEDURE + "**");
        assertThat(page.locator(".gu-findings")).containsText("Pas de base légale");
    }

    private static void chooses(Page page, String what, String option) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + what)))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + option)))
                .click();
    }

    /** What is chosen follows what is selected; the rest comes from the editor's own menu, by the keyboard. */
    private static void draws(Visitor amina) {
        Page page = amina.page;
        element(page, "filed").click();
        place(page, "Inscription dans l'enseignement supérieur");
        element(page, "get-enrolment").waitFor();
        place(page, "Examiner la demande");
        element(page, "escalate").waitFor();
        ends(page, GRANTED);
        element(page, "escalate").click();
        ends(page, "Carte accordée par le responsable");
        amina.looksAround("canvas-drawn");
    }

    private static void place(Page page, String task) {
        page.getByLabel("Rechercher une tâche").fill(task);
        page.locator("guichet-modeler .gu-side-entries button")
                .filter(new Locator.FilterOptions().setHasText(task))
                .first()
                .click();
    }

    private static void ends(Page page, String name) {
        page.keyboard().press("a");
        page.locator(".djs-popup-search input").pressSequentially("Fin");
        page.locator(".djs-popup .entry.selected[data-id=append-none-end-event]")
                .waitFor();
        page.keyboard().press("Enter");
        page.locator(".djs-direct-editing-content").fill(name);
        page.keyboard().press("Enter");
        kept(page);
    }

    private static void asks(Page page) {
        button(page, "request.form").click();
        page.locator("guichet-form .gu-side-entries button")
                .filter(new Locator.FilterOptions().setHasText("Téléphone mobile"))
                .first()
                .click();
        kept(page);
    }

    private static void writes(Page page) {
        button(page, "Ajouter ce qui découle du reste").click();
        write(
                page,
                "service.yaml",
                Map.of(
                        "fr: \"\"",
                        "fr: Loi 1-26, article 4",
                        "ar: \"\"",
                        "ar: المادة 4 من القانون 1.26",
                        "en: \"\"",
                        "en: Law 1-26, article 4"));
        write(page, "messages_fr.properties", texts(TITLE, GRANTED, "À lire"));
        write(page, "messages_ar.properties", texts("بطاقة نقل الطلبة", "منحت البطاقة", "للقراءة"));
        write(page, "messages_en.properties", texts("Transport card for students", "Card granted", "To be read"));
        assertThat(page.getByText("Toutes les règles sont respectées.")).isVisible();
    }

    private static Map<String, String> texts(String title, String ending, String rest) {
        return Map.of(
                "(?m)^title=$",
                "title=" + title,
                "(?m)^(end\\..*)=$",
                "$1=" + ending,
                "(?m)^(?!title|end)(\\S+)=$",
                "$1=" + rest);
    }

    private static void write(Page page, String file, Map<String, String> changes) {
        button(page, file).click();
        Locator text = page.getByLabel(file);
        String written = text.inputValue();
        for (Map.Entry<String, String> change : changes.entrySet()) {
            written = written.replaceAll(change.getKey(), change.getValue());
        }
        text.fill(written);
        kept(page);
    }

    private static void gives(Page page) {
        page.getByText("Donner à relire").first().click();
        page.getByLabel("Ce qui change, et pourquoi").fill("La loi 1-26 entre en vigueur.");
        button(page, "Donner à relire").click();
        assertThat(page.getByText("à relire par quelqu’un d’autre").first()).isVisible();
    }

    private static String files(Visitor imane) {
        imane.open("/fr");
        imane.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(TITLE)))
                .first()
                .click();
        imane.page.getByText("Commencer").first().click();
        imane.signInAs("imane.chafik");
        imane.page.getByLabel(Pattern.compile("^Téléphone mobile")).fill("06 12 34 56 78");
        imane.press("continue");
        imane.page.waitForURL("**/check**");
        imane.press("submit");
        imane.reads("filed");
        return Parent.reference(imane.page);
    }

    private static void decides(Visitor meryem, String reference) {
        new Registrar(meryem).opens(reference);
        meryem.press("take");
        meryem.choose("accept");
        meryem.fill("explanation", "Inscription confirmée.");
        meryem.press("decide");
        meryem.press("confirm");
        meryem.page.waitForURL(url -> url.contains("/app/tasks") && !url.matches(".*/app/tasks/[^?]+.*"));
    }

    private static void kept(Page page) {
        assertThat(page.getByText("Enregistré", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private static Locator element(Page page, String id) {
        return page.locator("guichet-modeler [data-element-id=" + id + "] .djs-hit")
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + Visitor.literally(name) + "$")))
                .first();
    }
}
