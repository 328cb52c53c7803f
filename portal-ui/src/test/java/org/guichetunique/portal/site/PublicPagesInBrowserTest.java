package org.guichetunique.portal.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.guichetunique.portal.RunningPortal;
import org.guichetunique.portal.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicPagesInBrowserTest extends RunningPortal {

    private static final List<String> PAGES = List.of(
            "/",
            "/?q=naissance",
            "/services/birth-and-family-rights",
            "/services/scholarship/eligibility",
            "/services/scholarship/eligibility?answered=1&situation.age=x",
            "/services/moving-home/eligibility?answered=1&situation.kind=within&situation.hasCard=true",
            "/counters",
            "/help",
            "/accessibility",
            "/nowhere",
            "/sign-in-failed?code=GU-2345-ABCD");

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
    void everyPageIsAccessibleOnAPhoneAndOnADesk(Language language) {
        for (int width : new int[] {Browsers.PHONE, Browsers.DESKTOP}) {
            try (BrowserContext person = browsers.person(width, language.code())) {
                Page page = person.newPage();
                for (String path : PAGES) {
                    page.navigate(address("/" + language.code() + path));
                    Browsers.picture(page, name(path) + "-" + language.code() + "-" + width);
                    Browsers.assertAccessible(page);
                    Browsers.assertNoHorizontalScroll(page);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsCutOffOnTheNarrowestScreen(Language language) {
        try (BrowserContext person = browsers.person(320, language.code())) {
            Page page = person.newPage();
            for (String path : PAGES) {
                page.navigate(address("/" + language.code() + path));
                Browsers.assertNoHorizontalScroll(page);
            }
        }
    }

    @Test
    void thePagesAreAccessibleInTheDarkToo() {
        try (BrowserContext person = browsers.inTheDark(Browsers.DESKTOP)) {
            Page page = person.newPage();
            for (String path : PAGES) {
                page.navigate(address("/fr" + path));
                Browsers.picture(page, name(path) + "-dark");
                Browsers.assertAccessible(page);
            }
        }
    }

    @Test
    void someoneWithoutScriptFindsTheServiceAndChangesLanguageOnTheWay() {
        try (BrowserContext person = browsers.withoutScript(Browsers.PHONE)) {
            Page page = person.newPage();
            page.navigate(address("/fr/"));
            page.getByLabel("Que voulez-vous faire ?").fill("declarer naissance");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chercher"))
                    .click();
            page.locator(".result").click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("العربية"))
                    .click();

            assertThat(page).hasURL(address("/ar/services/birth-and-family-rights"));
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("a.start"))
                    .hasAttribute("href", Pattern.compile("/app/request/birth-and-family-rights\\?lang=ar"));
        }
    }

    private static String name(String path) {
        String plain =
                path.replaceAll("\\?.*code.*", "").replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        return "site-" + (plain.isEmpty() ? "home" : plain);
    }
}
