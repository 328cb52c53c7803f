package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.guichetunique.portal.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInJourney {

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
    void aCitizenSignsInOnceAndSignsOutEverywhere() {
        try (BrowserContext salma = browsers.person(Browsers.PHONE, "fr-FR")) {
            Page page = salma.newPage();
            page.navigate(product.address("/app"));
            page.getByLabel("Nom d’utilisateur").fill("salma.bennani");
            Browsers.picture(page, "x-signin");
            page.getByRole(AriaRole.BUTTON).first().click();
            assertThat(page).hasURL(product.address("/app"));
        }
    }
}
