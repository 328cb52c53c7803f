package org.guichetunique.portal.citizen.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.guichetunique.portal.IdentityStub;
import org.guichetunique.portal.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fault 26: the session ends while somebody fills in a form. */
class EndedSessionInBrowserTest extends RunningPortal {

    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @Test
    void whoseSessionEndedIsToldSignsInAgainAndFindsTheSamePageAsTheyLeftIt() {
        IDENTITY.signsIn(
                new IdentityStub.Person("interrupted", "Salma Bennani", "سلمى بناني", "fr", List.of("citizen"), null));
        try (BrowserContext person = browsers.person(Browsers.PHONE, "fr")) {
            Page page = person.newPage();
            page.navigate(address("/app/request/birth-and-family-rights?lang=fr"));
            page.locator(".gu-consent:visible")
                    .getByRole(AriaRole.BUTTON)
                    .nth(1)
                    .click();
            page.locator(".gu-go").click();
            assertThat(page).hasURL(Pattern.compile(".*/section\\..*"));
            page.navigate(page.url().replaceAll("section\\.[a-z]+", "section.contact"));
            Locator email = page.getByLabel("Adresse électronique");
            email.fill("parent@exemple.ma");
            page.waitForResponse("**/*v-r=uidl*", () -> page.keyboard().press("Tab"));
            assertThat(page.locator(".v-loading-indicator")).hasCSS("opacity", "0");
            String where = page.url();

            person.addCookies(List.of(new Cookie("GUICHET_PORTAL", "ended").setUrl(address("/"))));
            page.locator(".gu-go").click();
            Locator told = page.locator(".v-system-error");
            assertThat(told).isVisible();
            Browsers.picture(page, "session-ended-fr-360");
            told.click();

            assertThat(page).hasURL(where);
            assertThat(page.getByLabel("Adresse électronique")).hasValue("parent@exemple.ma");
        }
    }
}
