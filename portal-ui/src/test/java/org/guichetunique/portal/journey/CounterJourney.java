package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent at a counter files for somebody who has no device, from the card to the receipt. */
class CounterJourney {

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

    @ParameterizedTest
    @CsvSource({"ARABIC, 360, AB100001, Salma Bennani, mother", "FRENCH, 1280, CD200002, Karim El Amrani, father"})
    void aRequestIsFiledWithTheEvidenceThatIsThere(Tongue tongue, int width, String card, String name, String kinship) {
        try (Visitor agent = new Visitor(product, browsers, tongue, width)) {
            Page page = agent.page;
            agent.openSignedIn("/app/counter", "mehdi.lahlou");
            page.locator(".gu-counter input").first().waitFor();
            stepsUp(page, card, name.substring(0, name.length() - 1));
            assertThat(page.locator(".gu-counter [invalid]").first()).isVisible(Waits.LONG);
            stepsUp(page, card, name);
            Locator form = page.locator(".gu-paper-form");
            form.waitFor();
            assertThat(form).containsText(card);
            agent.looksAround("counter-form");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(form).isVisible();
            assertThat(page.locator(".gu-counter h1")).isHidden();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            Locator number = page.locator(".gu-counter .gu-form .gu-form input");
            number.fill("F-2026-000431");
            number.press("Tab");
            page.locator(".gu-counter .gu-form .gu-form button").click();
            assertThat(page.locator(".gu-counter .gu-form .gu-form [invalid]").first())
                    .isVisible(Waits.LONG);
            number.fill(form.locator(".gu-reference").innerText());
            number.press("Tab");
            page.locator(".gu-counter .gu-form .gu-form button").click();
            page.locator(".gu-acting").waitFor();

            agent.open("/app/request/birth-and-family-rights");
            new Parent(agent, kinship).prepares(false);
            // What the authorities have given is there when the agent comes back.
            agent.open(Pattern.compile("^https?://[^/]+|check.*")
                            .matcher(page.url())
                            .replaceAll("") + "evidence");
            agent.reads("gathered");
            agent.looksAround("counter-evidence");
            agent.open(Pattern.compile("^https?://[^/]+|evidence.*")
                            .matcher(page.url())
                            .replaceAll("") + "check");
            agent.button("submit").click();
            agent.reads("filed");
            agent.looksAround("counter-receipt");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(agent.tongue.word("follow"))))
                    .hasCount(0);
        }
    }

    /** Who is reached by nothing else is written to by post, which goes out from a counter. */
    @ParameterizedTest
    @CsvSource({"ARABIC, 360", "FRENCH, 1280"})
    void aLetterIsPrintedAndThenPosted(Tongue tongue, int width) {
        String name = "Hemmu Aïli " + width;
        product.database().sql("""
                        insert into guichet.letter (id, recipient, name, address, language, subject, body)
                        values (gen_random_uuid(), 'nobody', :name, E'14 شارع البرتقال\\n30000 Fès', 'ar', 'جديد',
                                E'السلام عليكم،\\nهناك جديد.')
                        """).param("name", name).update();
        try (Visitor agent = new Visitor(product, browsers, tongue, width)) {
            Page page = agent.page;
            agent.openSignedIn("/app/counter/letters", "mehdi.lahlou");
            Locator row = page.locator(".gu-desk tbody tr").filter(new Locator.FilterOptions().setHasText(name));
            row.waitFor();
            agent.looksAround("counter-letters");
            row.locator("button").click();
            assertThat(page.locator(".gu-view > [role=status]")).not().isEmpty();
            assertThat(row).isVisible();
            page.waitForDownload(() -> row.locator("a").click());
            row.locator("button").click();
            assertThat(row).isHidden();
        }
        org.assertj.core.api.Assertions.assertThat(product.database()
                        .sql("select printed_by_name || posted_by_name from guichet.letter where name = :name")
                        .param("name", name)
                        .query(String.class)
                        .single())
                .isEqualTo("Mehdi LahlouMehdi Lahlou");
    }

    /** No file is an agent's own: without somebody before them, every way leads back to the counter. */
    @ParameterizedTest
    @CsvSource("FRENCH")
    void withoutAnybodyThereTheCounterIsAllThereIs(Tongue tongue) {
        try (Visitor agent = new Visitor(product, browsers, tongue, 1280)) {
            agent.openSignedIn("/app/counter", "mehdi.lahlou");
            agent.open("/app/request/birth-and-family-rights");
            agent.page.waitForURL("**/counter**");
            agent.open("/app/request/birth-and-family-rights/00000000-0000-0000-0000-000000000000/check");
            agent.page.waitForURL("**/counter**");
        }
    }

    private static void stepsUp(Page page, String card, String name) {
        Locator fields = page.locator(".gu-counter > .gu-form").first().locator("input");
        fields.nth(0).fill(card);
        fields.nth(1).fill(name);
        fields.nth(1).press("Tab");
        page.locator(".gu-counter > .gu-form .gu-go").first().click();
    }
}
