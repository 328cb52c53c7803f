package org.guichetunique.portal.citizen.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.guichetunique.portal.IdentityStub;
import org.guichetunique.portal.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a request asks of somebody's hands, eyes and memory: the criteria of WCAG 2.2 that only a person, or this, sees. */
class EffortInBrowserTest extends RunningPortal {

    private static final String TYPED = "parent@exemple.ma";

    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    /** Redundant entry, 3.3.7. */
    @Test
    void whatWasTypedOnceIsThereWhereverItIsAskedForAgain() {
        try (BrowserContext person = person("remembers")) {
            Page page = section(person, "section.contact");
            AskedFields.email(page).fill(TYPED);
            page.keyboard().press("Tab");
            assertThat(page.locator(".v-loading-indicator")).hasCSS("opacity", "0");

            page.navigate(page.url().replaceAll("section\\.[a-z]+", "check"));
            assertThat(page.locator(".gu-check")).containsText(TYPED);
            page.locator(".gu-check .gu-change[href*='section.contact']").click();
            assertThat(AskedFields.email(page)).hasValue(TYPED);
        }
    }

    /** Dragging movements, 2.5.7. */
    @Test
    void aFileIsHandedInByClickingAsWellAsByDragging() {
        try (BrowserContext person = person("clicks")) {
            Page page = section(person, "section.birth");
            Locator field = page.locator("#birth-medicalCertificate");

            FileChooser chooser = page.waitForFileChooser(
                    () -> field.getByRole(AriaRole.BUTTON).first().click());

            assertThat(chooser.isMultiple()).isTrue();
        }
    }

    /** Status messages, 4.1.3. */
    @Test
    void howFarTheAuthoritiesHaveAnsweredIsSaidWithoutTakingTheFocus() {
        try (BrowserContext person = person("listens")) {
            Page page = person.newPage();
            page.navigate(address("/app/request/birth-and-family-rights?lang=fr"));
            page.locator(".gu-consent:visible")
                    .getByRole(AriaRole.BUTTON)
                    .nth(1)
                    .click();

            assertThat(page.locator(".gu-evidence [role=status]"))
                    .containsText(Pattern.compile("Questions|questions|Réponses"));
            assertThat(page.locator(".gu-consent :focus")).hasCount(1);
        }
    }

    private static BrowserContext person(String subject) {
        IDENTITY.signsIn(
                new IdentityStub.Person(subject, "Salma Bennani", "سلمى بناني", "fr", List.of("citizen"), null));
        return browsers.person(Browsers.PHONE, "fr");
    }

    /** No authority answers here, so that everything is asked of the person. */
    private Page section(BrowserContext person, String section) {
        Page page = person.newPage();
        page.navigate(address("/app/request/birth-and-family-rights?lang=fr"));
        page.locator(".gu-consent:visible").getByRole(AriaRole.BUTTON).nth(1).click();
        page.locator(".gu-go").click();
        assertThat(page).hasURL(Pattern.compile(".*/section\\..*"));
        page.navigate(page.url().replaceAll("section\\.[a-z]+", section));
        return page;
    }
}
