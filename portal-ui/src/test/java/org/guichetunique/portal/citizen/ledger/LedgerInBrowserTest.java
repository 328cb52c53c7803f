package org.guichetunique.portal.citizen.ledger;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
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

class LedgerInBrowserTest extends RunningPortal {

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

    @ParameterizedTest
    @EnumSource
    void aCitizenReadsWhoUsedTheirData(Language language) {
        IDENTITY.signsIn(IdentityStub.SALMA);
        opened("civil-registry", "Nadia Chraibi");
        opened("social-security", "Omar Fassi");
        try (BrowserContext person = browsers.person(Browsers.DESKTOP, language.code())) {
            Page page = person.newPage();
            page.navigate(address("/app/my-data?lang=" + language.code()));
            assertThat(page.locator("main")).containsText("Nadia Chraibi");
            assertThat(page.locator("main")).not().containsText("person.familyName");
            page.locator("main summary").first().click();
            Browsers.looksAround(page, "ledger", language.code());
        }
    }

    @Test
    void oneClickContestsAnAccessAndASecondOneLeadsToTheSameFile() {
        IDENTITY.signsIn(IdentityStub.SALMA);
        opened("social-support-agency", "Leila Idrissi");
        try (BrowserContext person = browsers.person(Browsers.PHONE, "fr")) {
            Page page = person.newPage();
            page.navigate(address("/app/my-data?lang=fr"));
            Page other = person.newPage();
            other.navigate(address("/app/my-data?lang=fr"));
            card(other, "Leila Idrissi").getByRole(AriaRole.BUTTON).waitFor();
            card(page, "Leila Idrissi").getByRole(AriaRole.BUTTON).click();
            assertThat(card(page, "Leila Idrissi").getByRole(AriaRole.LINK)).hasCount(0);
            sends(page, "");
            assertThat(card(page, "Leila Idrissi")).containsText("Dites en quelques mots");
            sends(page, "Personne ne devait lire mon dossier.");
            Locator link = card(page, "Leila Idrissi").getByRole(AriaRole.LINK);
            assertThat(link).containsText("Contesté : suivre le dossier GU-");
            Browsers.assertAccessible(page);
            card(other, "Leila Idrissi").getByRole(AriaRole.BUTTON).click();
            sends(other, "Encore une fois.");
            assertThat(card(other, "Leila Idrissi").getByRole(AriaRole.LINK)).hasText(link.innerText());

            link.click();

            assertThat(page).hasURL(Pattern.compile(".*/app/files/GU-.*"));
            assertThat(page.locator("h1")).hasText("Contester un accès à vos données");
            Browsers.picture(page, "ledger-contested-fr-360");
            Browsers.assertAccessible(page);
            page.navigate(address("/app/?lang=fr"));
            assertThat(page.locator("main")).containsText("Contester un accès à vos données");
            assertThat(page.locator(".gu-services")).not().containsText("Contester");
            page.navigate(address("/app/request/contest-data-use"));
            assertThat(page.locator("h1")).hasText("Cette page n'existe pas pour ce compte");
        }
    }

    @Test
    void aLongLedgerIsShownPageByPageAndByAuthority() {
        IDENTITY.signsIn(IdentityStub.SALMA);
        for (int i = 0; i < 25; i++) {
            opened("population-register", "Agent " + i);
        }
        opened("health-facility", "Docteur Amrani");
        try (BrowserContext person = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = person.newPage();
            page.navigate(address("/app/my-data?lang=fr"));
            assertThat(page.locator(".gu-accesses > li")).hasCount(20);
            page.getByText("Afficher la suite").click();
            assertThat(page.locator(".gu-accesses")).containsText("Agent 0,");

            page.getByRole(AriaRole.COMBOBOX)
                    .or(page.getByLabel("Administration"))
                    .first()
                    .click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("santé|sanitaire")))
                    .first()
                    .click();

            assertThat(page.locator(".gu-accesses > li")).hasCount(1);
            assertThat(page.locator(".gu-accesses")).containsText("Docteur Amrani");
        }
    }

    private static void sends(Page page, String grounds) {
        card(page, "Leila Idrissi").locator("textarea").fill(grounds);
        card(page, "Leila Idrissi")
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Envoyer"))
                .click();
    }

    private static Locator card(Page page, String reader) {
        return page.locator(".gu-accesses > li").filter(new Locator.FilterOptions().setHasText(reader));
    }

    private void opened(String authority, String officer) {
        log.read(
                new ExchangeLog.Reader(officer, officer, authority),
                UUID.randomUUID(),
                "salma",
                UUID.randomUUID().toString(),
                new ExchangeLog.Purpose(
                        "birth-and-family-rights",
                        "examine",
                        "Loi 55-19 relative à la simplification des procédures ; loi 36-21 relative à l'état civil"),
                java.util.List.of("person.familyName", "person.givenName", "household.index"));
    }
}
