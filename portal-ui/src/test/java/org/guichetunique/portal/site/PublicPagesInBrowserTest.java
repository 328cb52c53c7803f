package org.guichetunique.portal.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.guichetunique.portal.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PublicPagesInBrowserTest extends RunningPortal {

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
}
