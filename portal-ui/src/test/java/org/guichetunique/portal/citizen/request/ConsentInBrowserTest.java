package org.guichetunique.portal.citizen.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.guichetunique.portal.Browsers;
import org.guichetunique.portal.IdentityStub;
import org.guichetunique.portal.RunningPortal;
import org.guichetunique.portal.shell.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No authority answers here: it is the person's word that counts. */
class ConsentInBrowserTest extends RunningPortal {

    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @ParameterizedTest
    @EnumSource
    void thePersonIsAskedInWordsTheyUnderstandBeforeAnythingIsSent(Language language) {
        IDENTITY.signsIn(new IdentityStub.Person(
                "asked-" + language.code(), "Salma Bennani", "سلمى بناني", "fr", java.util.List.of("citizen"), null));
        try (BrowserContext person = browsers.person(Browsers.DESKTOP, language.code())) {
            Page page = person.newPage();
            page.navigate(address("/app/request/birth-and-family-rights?lang=" + language.code()));
            assertThat(consent(page).getByRole(AriaRole.BUTTON)).hasCount(2);
            assertThat(page.locator(".gu-go")).isHidden();
            Browsers.looksAround(page, "consent", language.code());
        }
    }

    @Test
    void theAnswerCanBeChangedAndWhoRefusesGoesOn() {
        IDENTITY.signsIn(new IdentityStub.Person(
                "wavering", "Salma Bennani", "سلمى بناني", "fr", java.util.List.of("citizen"), null));
        try (BrowserContext person = browsers.person(Browsers.PHONE, "fr")) {
            Page page = person.newPage();
            page.navigate(address("/app/request/birth-and-family-rights?lang=fr"));

            button(page, "J'accepte").click();
            assertThat(consent(page)).containsText("Vous avez accepté");
            button(page, "Retirer mon accord").click();
            assertThat(consent(page)).containsText("Vous n'acceptez pas");
            assertThat(button(page, "Accepter finalement")).isFocused();
            Browsers.assertAccessible(page);

            page.locator(".gu-go").click();
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/section\\..*"));
            page.navigate(address("/app/request/birth-and-family-rights?lang=fr"));
            assertThat(consent(page)).containsText("Vous n'acceptez pas");
        }
    }

    private static Locator consent(Page page) {
        return page.locator(".gu-consent:visible");
    }

    private static Locator button(Page page, String name) {
        return consent(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^" + name)));
    }
}
