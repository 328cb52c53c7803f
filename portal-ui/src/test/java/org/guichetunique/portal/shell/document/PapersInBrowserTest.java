package org.guichetunique.portal.shell.document;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.portal.Browsers;
import org.guichetunique.portal.IdentityStub;
import org.guichetunique.portal.RunningPortal;
import org.guichetunique.portal.shell.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class PapersInBrowserTest extends RunningPortal {

    private static Browsers browsers;

    @Autowired
    private ExchangeLog log;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    /** No authority answers here: what it would have said may be shown on paper. */
    @ParameterizedTest
    @EnumSource
    void aFileIsHandedInLookedAtAndTakenOutAgain(Language language) throws IOException {
        String subject = "hands-in-" + language.code();
        IDENTITY.signsIn(
                new IdentityStub.Person(subject, "Salma Bennani", "سلمى بناني", "fr", List.of("citizen"), null));
        int width = language == Language.ENGLISH ? Browsers.DESKTOP : Browsers.PHONE;
        try (BrowserContext person = browsers.person(width, language.code())) {
            Page page = person.newPage();
            page.navigate(address("/app/request/birth-and-family-rights?lang=" + language.code()));
            page.locator(".gu-consent:visible")
                    .getByRole(AriaRole.BUTTON)
                    .nth(1)
                    .click();
            page.locator(".gu-go").click();
            assertThat(page).hasURL(Pattern.compile(".*/section\\..*"));
            page.navigate(page.url().replaceAll("section\\.[a-z]+", "section.birth"));
            Locator field = page.locator("#birth-medicalCertificate");
            assertThat(field).isVisible();

            choose(field, "certificat.exe", "MZ".getBytes(StandardCharsets.US_ASCII));
            assertThat(field.locator(".gu-attachment-refusals")).containsText("JPEG");
            choose(field, "IMG_2041.HEIC", sample("two-halves.heic"));
            assertIsKeptAsJpeg(page, field, "IMG_2041.jpg");
            choose(field, "recu.webp", sample("two-halves.webp"));
            assertIsKeptAsJpeg(page, field, "recu.jpg");
            choose(field, "IMG_2042.heic", Arrays.copyOf(sample("two-halves.heic"), 500));
            assertThat(field.locator(".gu-attachment-refusals")).containsText("iPhone");
            choose(field, "certificat.jpg", photograph());
            assertThat(field.locator(".gu-attachments li")).hasCount(1);
            assertThat(field.locator(".gu-attachments li")).containsText("certificat.png");
            assertThat(field.locator(".gu-attachment-refusals")).isEmpty();
            assertThat(page.locator(".v-loading-indicator")).hasCSS("opacity", "0");
            Browsers.picture(page, "attachment-" + language.code() + "-" + width);
            Browsers.assertAccessible(page);
            Browsers.assertNoHorizontalScroll(page);

            String picture = field.locator("img").getAttribute("src");
            var served = page.request().get(page.url().replaceAll("/app/.*", "/app/") + picture);
            assertThat(served.headers())
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("content-type", "image/png")
                    .hasEntrySatisfying(
                            "content-security-policy",
                            policy -> assertThat(policy).contains("sandbox"));
            page.reload();
            assertThat(field.locator(".gu-attachments li")).hasCount(1);
            field.locator(".gu-attachments vaadin-button").click();
            assertThat(field.locator(".gu-attachments li")).hasCount(0);
        }
    }

    @Test
    void aReceiptIsSavedAndVerifiedByWhoeverHoldsIt() throws IOException {
        IDENTITY.signsIn(IdentityStub.SALMA);
        opened("commercial-court", "Ghita Alami");
        String text;
        try (BrowserContext person = browsers.person(Browsers.PHONE, "fr")) {
            Page page = person.newPage();
            page.navigate(address("/app/my-data?lang=fr"));
            Locator card = page.locator(".gu-accesses > li")
                    .filter(new Locator.FilterOptions().setHasText("Ghita Alami"))
                    .first();
            card.getByRole(AriaRole.BUTTON).click();
            card.locator("textarea").fill("Personne ne devait lire mon dossier.");
            card.getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("Envoyer"))
                    .click();
            card.getByRole(AriaRole.LINK).click();
            Locator receipt = page.locator(".gu-document a");
            assertThat(receipt).containsText("Récépissé de dépôt");
            Browsers.picture(page, "documents-fr-360");
            Browsers.assertAccessible(page);
            Download saved = page.waitForDownload(receipt::click);
            assertThat(saved.suggestedFilename()).startsWith("GD-").endsWith(".pdf");
            try (PDDocument document = Loader.loadPDF(Files.readAllBytes(saved.path()))) {
                text = new PDFTextStripper().getText(document);
            }
        }
        String number = found("GD-\\w{4}-\\w{4}", text);
        String code = found("(?<=code=)\\w{4}-\\w{4}", text.replaceAll("\\s|\u200b", ""));

        for (Language language : Language.values()) {
            for (int width : new int[] {Browsers.PHONE, Browsers.DESKTOP}) {
                try (BrowserContext verifier = browsers.withoutScript(width)) {
                    Page page = verifier.newPage();
                    page.navigate(address("/" + language.code() + "/verify"));
                    page.locator("#number")
                            .fill(number.toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
                    page.locator("#code").fill(code);
                    page.locator("main button").click();
                    assertThat(page.locator(".verdict")).hasAttribute("data-valid", "true");
                    assertThat(page.locator(".verdict")).containsText("S••• B•••");
                    Browsers.picture(page, "verify-" + language.code() + "-" + width);
                    Browsers.assertNoHorizontalScroll(page);
                }
            }
        }
        var answer = get("/fr/verify?number=" + number + "&code=2222-2222");
        assertThat(answer.body()).contains("data-valid=\"false\"").doesNotContain("S•••");
        assertThat(answer.body()).contains("Aucun document ne correspond").doesNotContain("mal recopié");
        assertThat(get("/fr/verify?number=GD-0000-IOUL&code=2222-2222").body())
                .contains("mal recopié")
                .doesNotContain("Aucun document ne correspond");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/documents/certificates.pem").body()).contains("BEGIN CERTIFICATE");
        try (BrowserContext verifier = browsers.person(Browsers.PHONE, "fr")) {
            Page page = verifier.newPage();
            page.navigate(address("/ar/verify?number=" + number + "&code=" + code));
            Browsers.assertAccessible(page);
        }
    }

    private void opened(String authority, String officer) {
        log.read(
                new ExchangeLog.Reader("of-" + authority, officer, authority),
                UUID.randomUUID(),
                IdentityStub.SALMA.subject(),
                UUID.randomUUID().toString(),
                new ExchangeLog.Purpose("birth-and-family-rights", "examine", "Loi 36-21"),
                List.of("person.familyName"));
    }

    private static void choose(Locator field, String name, byte[] content) {
        field.locator("vaadin-upload input[type=file]")
                .first()
                .setInputFiles(new FilePayload(name, "image/jpeg", content));
    }

    /** Red on the left and blue on the right, and taken out again. */
    private static void assertIsKeptAsJpeg(Page page, Locator field, String name) throws IOException {
        Locator kept = field.locator(".gu-attachments li");
        assertThat(kept).hasCount(1);
        assertThat(kept).containsText(name);
        String picture = kept.locator("img").getAttribute("src");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(page.request()
                .get(page.url().replaceAll("/app/.*", "/app/") + picture)
                .body()));
        assertThat(List.of(seen.getWidth(), seen.getHeight())).containsExactly(64, 48);
        Color left = new Color(seen.getRGB(8, 24));
        Color right = new Color(seen.getRGB(56, 24));
        assertThat(left.getRed() - left.getBlue()).isGreaterThan(150);
        assertThat(right.getBlue() - right.getRed()).isGreaterThan(150);
        kept.locator("vaadin-button").click();
        assertThat(kept).hasCount(0);
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = PapersInBrowserTest.class.getResourceAsStream("/pictures/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static byte[] photograph() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }
}
