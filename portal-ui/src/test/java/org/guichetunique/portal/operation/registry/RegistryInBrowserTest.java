package org.guichetunique.portal.operation.registry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Optional;
import org.guichetunique.casework.operation.registry.ServiceRegistry;
import org.guichetunique.portal.Browsers;
import org.guichetunique.portal.IdentityStub;
import org.guichetunique.portal.RunningPortal;
import org.guichetunique.portal.shell.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class RegistryInBrowserTest extends RunningPortal {

    private static Browsers browsers;

    @Autowired
    private ServiceRegistry registry;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CITIZEN", "DESIGNER", "AUDITOR"})
    void theRegistryIsForOperatorsAndOfficers(String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("somebody", "", "ROLE_" + role));

        assertThatThrownBy(() -> registry.authorities(Optional.empty())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> registry.traffic(Optional.empty())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCitizenIsSentAwayAndAnOfficerSeesTheirOwnAuthorityOnly() {
        IDENTITY.signsIn(IdentityStub.SALMA);
        try (BrowserContext context = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = context.newPage();
            page.navigate(address("/app/registry"));
            assertThat(page.locator("h1")).hasText("Cette page est réservée à d'autres personnes");
        }
        IDENTITY.signsIn(IdentityStub.OMAR);
        try (BrowserContext context = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = context.newPage();
            page.navigate(address("/app/registry"));
            assertThat(page.locator("tbody tr")).hasCount(1);
            page.navigate(address("/app/registry/social-security"));
            assertThat(page.locator("h2")).hasCount(3);
            page.navigate(address("/app/registry/tax-administration"));
            assertThat(page.locator(".gu-registry")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOperatorSeesEveryAuthorityAndWhatItOffers(Language language) {
        IDENTITY.signsIn(IdentityStub.ILYAS);
        try (BrowserContext context = browsers.person(Browsers.DESKTOP, language.code())) {
            Page page = context.newPage();
            page.navigate(address("/app/registry?lang=" + language.code()));
            assertThat(page.locator("tbody tr")).not().hasCount(1);
            Browsers.looksAround(page, "registry-list", language.code());
            page.navigate(address("/app/registry/civil-registry?lang=" + language.code()));
            assertThat(page.locator("main")).containsText("registerBirth");
            assertThat(page.locator(".gu-versions details")).hasCount(1);
            Browsers.looksAround(page, "registry-authority", language.code());
        }
    }
}
