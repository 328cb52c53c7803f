package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everybody who signs in comes to the page that they asked for, however they went about it. */
class SignInJourney {

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
    void threeTabsEndEachOnItsOwnPage() {
        try (BrowserContext salma = browsers.person(Browsers.DESKTOP, "fr")) {
            List<String> addresses = List.of("/app/notices/preferences", "/app/my-data", "/app/devices");
            List<Page> tabs = new ArrayList<>();
            for (String address : addresses) {
                Page tab = salma.newPage();
                tab.navigate(product.address(address));
                tab.locator("#username").waitFor();
                tabs.add(tab);
            }
            for (int tab = 0; tab < tabs.size(); tab++) {
                signIn(tabs.get(tab), "salma.bennani");
                assertThat(tabs.get(tab)).hasURL(product.address(addresses.get(tab)));
            }
        }
    }

    @Test
    void aSecondClickSignsInAllTheSame() {
        try (BrowserContext salma = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = salma.newPage();
            page.navigate(product.address("/app/my-data"));
            page.locator("#username").fill("salma.bennani");
            page.locator("#password").fill(Product.PASSWORD);
            page.locator("#submit").dblclick();

            assertThat(page).hasURL(product.address("/app/my-data"));
            page.locator(".gu-view h1").waitFor();
        }
    }

    /** As after a night: neither service knows the browser's session any more. */
    @Test
    void aSignInPageLeftOpenStillLeadsToThePageAskedFor() {
        try (BrowserContext salma = browsers.person(Browsers.PHONE, "ar")) {
            Page page = salma.newPage();
            page.navigate(product.address("/app/notices/preferences?lang=ar"));
            page.locator("#username").waitFor();
            for (String session : List.of("GUICHET_IDENTITY", "GUICHET_PORTAL")) {
                salma.clearCookies(new BrowserContext.ClearCookiesOptions().setName(session));
            }
            signIn(page, "salma.bennani");
            assertThat(page.locator("#problem")).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", "ar");
            assertThat(page.locator("#username")).hasValue("salma.bennani");
            signIn(page, "salma.bennani");

            assertThat(page).hasURL(product.address("/app/notices/preferences?lang=ar"));
            page.locator(".gu-view h1").waitFor();
        }
    }

    @Test
    void comingBackFromTheSignInServiceASecondTimeLeadsHome() {
        try (BrowserContext salma = browsers.person(Browsers.DESKTOP, "fr")) {
            List<String> back = new ArrayList<>();
            salma.onRequest(request -> {
                if (request.url().contains("/login/oauth2/code/")) {
                    back.add(request.url());
                }
            });
            Page page = salma.newPage();
            page.navigate(product.address("/app/my-data"));
            signIn(page, "salma.bennani");
            page.locator(".gu-view h1").waitFor();

            page.navigate(back.getFirst());

            assertThat(page).hasURL(product.address("/app/"));
            assertThat(page.locator("h1")).containsText("Salma Bennani");
        }
    }

    @Test
    void aLinkSentToAnotherAccountNamesTheOneSignedInAndOpensAfterTheChange() {
        try (Visitor salma = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE);
                Visitor hanae = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE)) {
            salma.openSignedIn("/app/request/birth-and-family-rights", "salma.bennani");
            Parent declarant = new Parent(salma, "mother");
            declarant.prepares(false);
            String reference = declarant.files(false);

            hanae.openSignedIn("/app/files/GU-2222-2222", "hanae.tazi");
            String ofNothing = said(hanae.page);
            hanae.open("/app/files/" + reference);
            String ofAnother = said(hanae.page);
            org.assertj.core.api.Assertions.assertThat(ofAnother)
                    .isEqualTo(ofNothing)
                    .contains("Hanae Tazi")
                    .doesNotContain("Salma");
            hanae.looksAround("other-account");

            hanae.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Utiliser un autre compte"))
                    .click();
            hanae.page.locator("#username").waitFor();
            signIn(hanae.page, "salma.bennani");

            assertThat(hanae.page).hasURL(Pattern.compile(".*/app/files/" + reference + "$"));
            assertThat(hanae.page.locator(".gu-file h1")).isVisible();
        }
    }

    private static String said(Page page) {
        page.getByText("pour ce compte").waitFor();
        return page.locator("main").innerText();
    }

    private static void signIn(Page page, String account) {
        page.locator("#username").fill(account);
        page.locator("#password").fill(Product.PASSWORD);
        page.locator("#submit").click();
    }
}
