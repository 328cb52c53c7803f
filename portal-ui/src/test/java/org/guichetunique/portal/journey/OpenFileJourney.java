package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichetunique.portal.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One file in front of an officer: what happens elsewhere appears, keys act where the focus is, nothing written is lost. */
class OpenFileJourney {

    /** As soon as it happens, on a machine that is busy with everything else. */
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(4_000);

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
    void aFileIsLiveKeysActWhereTheFocusIsAndAColleagueIsAskedWhatBecomesOfADraft() {
        try (Visitor parent = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE);
                Visitor nadia = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
                Visitor hamid = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP)) {
            parent.openSignedIn("/app/request/birth-and-family-rights", "salma.bennani");
            Parent declarant = new Parent(parent, "mother");
            declarant.prepares(false);
            String reference = declarant.files(false);
            parent.open("/app/files/" + reference);
            nadia.openSignedIn("/app/tasks", "nadia.chraibi");
            nadia.page.getByText(reference).first().waitFor();
            new Registrar(nadia).opens(reference);
            String file = nadia.page.url();
            hamid.openSignedIn("/app/tasks", "hamid.zerouali");
            hamid.open(file.replaceAll("^https?://[^/]+", ""));
            nadia.press("take");
            assertThat(hamid.page.locator(".gu-decision-holder")).containsText("Nadia Chraibi", SOON);

            keysActWhereTheFocusIs(nadia);
            assertThat(parent.page.locator(".gu-messages")).containsText("Bonjour, une question.", SOON);
            whatIsBeingWrittenStays(nadia, parent);
            aColleagueIsAsked(nadia, hamid);
            theWholeFileIsTakenAsOnePdf(hamid, reference);
            partsAreNearAndLeavingAsks(hamid);
        }
    }

    private static void theWholeFileIsTakenAsOnePdf(Visitor hamid, String reference) {
        Download taken = hamid.page.waitForDownload(
                () -> hamid.page.locator(".gu-print-file").click());
        try (PDDocument pdf = Loader.loadPDF(taken.path().toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            org.assertj.core.api.Assertions.assertThat(text)
                    .contains(reference, "Salma", "Bonjour, une question.", "Voici ma réponse.", "Examen par l");
            org.assertj.core.api.Assertions.assertThat(pdf.getNumberOfPages())
                    .as("the receipt is on a sheet of its own")
                    .isGreaterThan(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void partsAreNearAndLeavingAsks(Visitor hamid) {
        Page page = hamid.page;
        for (int width : new int[] {360, 820, Browsers.DESKTOP}) {
            page.setViewportSize(width, 900);
            Locator way = page.locator(".gu-parts").getByText("Messages");
            way.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".gu-messages h2")).isFocused();
            assertThat(page.locator(".gu-messages h2")).isInViewport();
            // Wherever the page stands, something lies beneath the list that stays in view; at its top, nothing does.
            page.evaluate("scrollTo(0, 0)");
            Browsers.assertAccessible(page);
            Browsers.assertNoHorizontalScroll(page);
        }
        page.locator(".gu-in-place summary").first().click();
        page.locator(".gu-enlarge").first().focus();
        page.keyboard().press("Enter");
        Locator viewer = page.locator(".gu-viewer[open]");
        assertThat(viewer).isVisible();
        Locator canvas = viewer.locator("canvas");
        assertThat(canvas).hasAttribute("height", Pattern.compile("[0-9]{4}"));
        String upright = canvas.getAttribute("height");
        page.keyboard().press("r");
        assertThat(canvas).hasAttribute("width", upright);
        String whole = canvas.getAttribute("style");
        page.keyboard().press("+");
        assertThat(canvas).not().hasAttribute("style", whole);
        Browsers.assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator(".gu-viewer[open]")).hasCount(0);
        assertThat(page.locator(".gu-enlarge").first()).isFocused();

        messageBox(page).fill("Pas encore envoyé");
        page.getByText("Recherche").first().click();
        assertThat(page.locator(".gu-unsent[open]")).containsText("Écrire un message");
        Browsers.assertAccessible(page);
        button(page, "Rester").click();
        assertThat(messageBox(page)).hasValue("Pas encore envoyé");
        page.getByText("Recherche").first().click();
        button(page, "Quitter sans envoyer").click();
        page.waitForURL("**/app/search**");
    }

    private static void keysActWhereTheFocusIs(Visitor nadia) {
        Locator message = messageBox(nadia.page);
        message.fill("Bonjour, une question.");
        message.press("Alt+KeyR");
        assertThat(nadia.page.locator(".gu-decision-holder")).containsText("Vous avez ce dossier en charge");
        message.press("Control+Enter");
        assertThat(message).hasValue("");
        message.press("Control+Enter");
        assertThat(nadia.page.locator(".gu-message-list li")).hasCount(1);
        assertThat(nadia.page.locator(".gu-confirmation")).isHidden();
        nadia.page.locator("h1").first().click();
        nadia.page.keyboard().press("Control+Enter");
        assertThat(nadia.page.locator(".gu-confirmation")).isHidden();
    }

    private static void whatIsBeingWrittenStays(Visitor nadia, Visitor parent) {
        nadia.choose("refuse");
        nadia.choose("reasonToRefuse");
        Locator explanation = nadia.field("explanation");
        explanation.fill("Le certificat ne");
        messageBox(parent.page).fill("Voici ma réponse.");
        parent.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer le message"))
                .first()
                .click();

        assertThat(nadia.page.locator(".gu-messages")).containsText("Voici ma réponse.", SOON);
        assertThat(explanation).hasValue("Le certificat ne");
        assertThat(nadia.page.locator(".gu-decision")).containsText("Brouillon enregistré");

        await().untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(product.database()
                        .sql("select typed from guichet.task_answer where author_name = 'Nadia Chraibi'")
                        .query(String.class)
                        .list())
                .contains("Le certificat ne"));
        nadia.page.reload();
        assertThat(nadia.field("explanation")).hasValue("Le certificat ne");
        assertThat(nadia.page.locator(".gu-draft-offer")).isHidden();
    }

    private static void aColleagueIsAsked(Visitor nadia, Visitor hamid) {
        button(nadia.page, "Rendre").click();
        assertThat(hamid.page.locator(".gu-decision-holder")).containsText("Personne", SOON);
        hamid.press("take");
        Locator offer = hamid.page.locator(".gu-draft-offer");
        assertThat(offer).containsText("Nadia Chraibi a commencé cette décision");
        assertThat(hamid.page.locator(".gu-decision-form")).isHidden();
        hamid.looksAround("draft-of-a-colleague");
        button(hamid.page, "Reprendre").click();
        assertThat(hamid.field("explanation")).hasValue("Le certificat ne");
        hamid.page.reload();
        assertThat(hamid.field("explanation")).hasValue("Le certificat ne");
    }

    private static Locator messageBox(Page page) {
        return page.locator(".gu-message-writing textarea");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }
}
