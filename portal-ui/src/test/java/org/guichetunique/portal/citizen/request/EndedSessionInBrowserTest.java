package org.guichetunique.portal.citizen.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
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
    void whoIsOfflineReadsItInTheirLanguage() {
        IDENTITY.signsIn(IdentityStub.SALMA);
        try (BrowserContext person = browsers.person(Browsers.PHONE, "ar")) {
            Page page = person.newPage();
            page.navigate(address("/app/?lang=ar"));
            Browsers.awaitLanguage(page, "ar");
            Locator bar = page.locator("vaadin-connection-indicator .v-status-message");
            assertThat(bar).containsText("متصل");

            person.setOffline(true);

            assertThat(bar).containsText("انقطع الاتصال");
            page.waitForFunction(
                    "() => document.querySelector('vaadin-connection-indicator .v-status-message').offsetHeight >= 44");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/offline-ar-360.png")));
            person.setOffline(false);
        }
    }

    @Test
    void aPageThatCannotRunSaysWhatToDo() {
        IDENTITY.signsIn(IdentityStub.SALMA);
        try (BrowserContext person = browsers.withoutScript(Browsers.PHONE)) {
            Page page = person.newPage();
            page.navigate(address("/app/?lang=fr"));
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Activez JavaScript");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/no-script-fr-360.png")));
        }
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
            Locator email = AskedFields.email(page);
            email.fill("parent@exemple.ma");
            page.waitForResponse("**/*v-r=uidl*", () -> page.keyboard().press("Tab"));
            assertThat(page.locator(".v-loading-indicator")).hasCSS("opacity", "0");
            String where = page.url();

            person.addCookies(List.of(new Cookie("GUICHET_PORTAL", "ended").setUrl(address("/"))));
            page.locator(".gu-go").click();
            Locator told = page.locator(".v-system-error");
            assertThat(told).isVisible();
            assertThat(told).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
            assertThat(told).isFocused();
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/session-ended-fr-360.png")));
            page.keyboard().press("Enter");

            assertThat(page).hasURL(where);
            assertThat(AskedFields.email(page)).hasValue("parent@exemple.ma");
        }
    }
}
