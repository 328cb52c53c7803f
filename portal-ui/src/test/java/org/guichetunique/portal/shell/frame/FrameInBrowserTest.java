package org.guichetunique.portal.shell.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.guichetunique.portal.IdentityStub;
import org.guichetunique.portal.RunningPortal;
import org.guichetunique.portal.shell.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameInBrowserTest extends RunningPortal {

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
    void aCitizenComesHomeInTheLanguageOfThePageTheyCameFrom(Language language) {
        IDENTITY.signsIn(IdentityStub.SALMA);
        try (BrowserContext person = browsers.person(Browsers.PHONE, "en")) {
            Page page = person.newPage();
            List<String> complaints = listen(page);
            page.navigate(address("/app/?lang=" + language.code()));

            assertThat(page.locator("h1")).containsText(language == Language.ARABIC ? "سلمى بناني" : "Salma Bennani");
            assertThat(page.locator("html")).hasAttribute("lang", language.code());
            assertThat(page.locator("html")).hasAttribute("dir", language.direction());
            assertThat(IDENTITY.lastRequest())
                    .containsEntry("ui_locales", language.code())
                    .containsEntry("code_challenge_method", "S256");
            assertThat(page.locator(".v-loading-indicator")).hasCSS("opacity", "0");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theLanguageChangesInPlace() {
        IDENTITY.signsIn(IdentityStub.SALMA);
        try (BrowserContext person = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = person.newPage();
            page.navigate(address("/app/"));
            assertThat(page.locator("h1")).hasText("Bonjour Salma Bennani");
            page.evaluate("window.stillTheSamePage = true");

            button(page, "العربية").click();

            assertThat(page.locator("h1")).hasText("مرحبا سلمى بناني");
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("html")).hasAttribute("lang", "ar");
            assertThat(page).hasTitle("طلباتي · الشباك الموحّد");
            assertThat(button(page, "تسجيل الخروج")).isVisible();
            assertThat((Boolean) page.evaluate("window.stillTheSamePage")).isTrue();

            page.reload();
            assertThat(page.locator("h1")).hasText("مرحبا سلمى بناني");
        }
    }

    @Test
    void anOfficerArrivesAtTheWorkListAndACitizenIsToldWhatToDo() {
        IDENTITY.signsIn(IdentityStub.OMAR);
        try (BrowserContext officer = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = officer.newPage();
            page.navigate(address("/app/"));
            assertThat(page).hasURL(address("/app/tasks"));
            assertThat(page.locator("h1")).hasText("Corbeille");
            Browsers.picture(page, "frame-tasks-fr-1280");
        }
        IDENTITY.signsIn(IdentityStub.SALMA);
        try (BrowserContext citizen = browsers.person(Browsers.PHONE, "fr")) {
            Page page = citizen.newPage();
            page.navigate(address("/app/tasks"));
            assertThat(page.locator("h1")).hasText("Cette page est réservée à d'autres personnes");
            assertThat(button(page, "Utiliser un autre compte")).isVisible();
            Browsers.picture(page, "frame-denied-fr-360");
            Browsers.assertAccessible(page);
        }
    }

    @Test
    void anOfficerOfNoAuthorityIsToldWhomToAsk() {
        IDENTITY.signsIn(IdentityStub.NEWCOMER);
        try (BrowserContext officer = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = officer.newPage();
            page.navigate(address("/app/tasks"));
            assertThat(page.locator("h1")).hasText("Cette page est réservée à d'autres personnes");
        }
    }

    @Test
    void aPageThatDoesNotExistLeadsBackHome() {
        IDENTITY.signsIn(IdentityStub.SALMA);
        try (BrowserContext person = browsers.inTheDark(Browsers.DESKTOP)) {
            Page page = person.newPage();
            page.navigate(address("/app/nowhere?lang=fr"));
            assertThat(page.locator("h1")).hasText("Cette page n'existe pas");
            Browsers.picture(page, "frame-not-found-dark");
            Browsers.assertAccessible(page);
            page.getByText("Revenir à mon espace").click();
            assertThat(page.locator("h1")).hasText("Bonjour Salma Bennani");
            Browsers.picture(page, "frame-home-dark");
        }
    }

    @Test
    void signingOutEndsOnThePublicPagesAndTheViewIsClosed() {
        IDENTITY.signsIn(IdentityStub.SALMA);
        try (BrowserContext person = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = person.newPage();
            page.navigate(address("/app/"));
            List<Cookie> copied = cookies(person);
            button(page, "Se déconnecter").click();
            assertThat(page).hasURL(address("/fr/"));
            person.addCookies(copied);

            int status = person.request()
                    .get(
                            address("/app/"),
                            com.microsoft.playwright.options.RequestOptions.create()
                                    .setMaxRedirects(0))
                    .status();
            assertThat(status).isEqualTo(302);
        }
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtTheNextSignIn() {
        IDENTITY.signsIn(IdentityStub.OMAR);
        try (BrowserContext person = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = person.newPage();
            page.navigate(address("/app/tasks"));
            assertThat(page.locator("h1")).hasText("Corbeille");

            IDENTITY.signsIn(new IdentityStub.Person(
                    IdentityStub.OMAR.subject(), "Omar Alaoui", "عمر العلوي", "fr", List.of("citizen"), null));
            page.navigate(address("/oauth2/authorization/guichet"));
            page.navigate(address("/app/tasks"));

            assertThat(page.locator("h1")).hasText("Cette page est réservée à d'autres personnes");
        } finally {
            IDENTITY.signsIn(IdentityStub.SALMA);
        }
    }

    private static List<Cookie> cookies(BrowserContext person) {
        return person.cookies().stream()
                .map(cookie -> new Cookie(cookie.name, cookie.value)
                        .setDomain(cookie.domain)
                        .setPath(cookie.path))
                .toList();
    }

    @Test
    void scriptsRunByNonceOnly() {
        IDENTITY.signsIn(IdentityStub.SALMA);
        try (BrowserContext person = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = person.newPage();
            String policy = page.navigate(address("/app/")).headerValue("content-security-policy");

            assertThat(policy).contains("script-src 'nonce-", "frame-ancestors 'none'", "object-src 'none'");
            assertThat(policy.substring(policy.indexOf("script-src"), policy.indexOf("style-src")))
                    .doesNotContain("unsafe-inline");
        }
    }

    @Test
    void whatEveryPageRunsIsNamedAtItsHead() {
        IDENTITY.signsIn(IdentityStub.SALMA);
        try (BrowserContext person = browsers.person(Browsers.PHONE, "fr")) {
            Page page = person.newPage();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> {
                if (request.resourceType().equals("script")) {
                    asked.add(request.url().replaceAll(".*/app/", ""));
                }
            });
            page.navigate(address("/app/"));
            assertThat(page.locator("h1")).isVisible();

            List<String> named = texts(page, "link => link.getAttribute('href')", "link[rel=modulepreload]");
            assertThat(named).hasSizeGreaterThan(5).isSubsetOf(asked);
            assertThat(asked.stream()
                            .filter(script -> script.startsWith("VAADIN/build/") && !script.contains("indexhtml-"))
                            .distinct()
                            .toList())
                    .isSubsetOf(named);
            assertThat(asked).doesNotHaveDuplicates();
        }
    }

    @Test
    void theSheetsOfDesksAreForThoseWhoSitAtOne() {
        IDENTITY.signsIn(IdentityStub.SALMA);
        assertThat(sheets()).contains("tokens", "citizen").doesNotContain("task", "studio", "repair", "registry");
        IDENTITY.signsIn(IdentityStub.OMAR);
        assertThat(sheets()).contains("tokens", "citizen", "task", "studio", "repair", "registry");
    }

    private List<String> sheets() {
        try (BrowserContext person = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = person.newPage();
            page.navigate(address("/app/"));
            assertThat(page.locator("h1")).isVisible();
            return texts(page, "link => /style.([a-z]+)-/.exec(link.href)?.[1] ?? ''", "link[rel=stylesheet]");
        }
    }

    private static List<String> texts(Page page, String of, String selector) {
        return ((List<?>)
                        page.evaluate("selector => [...document.querySelectorAll(selector)].map(" + of + ")", selector))
                .stream().map(String::valueOf).toList();
    }

    @Test
    void theKeyboardSkipsToTheContent() {
        IDENTITY.signsIn(IdentityStub.SALMA);
        try (BrowserContext person = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = person.newPage();
            page.navigate(address("/app/"));
            assertThat(page.locator("h1")).isVisible();
            page.keyboard().press("Tab");
            assertThat(button(page, "Aller au contenu")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
        }
    }

    private static List<String> listen(Page page) {
        List<String> complaints = new ArrayList<>();
        Pattern harmless = Pattern.compile("favicon");
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !harmless.matcher(message.text()).find()) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
