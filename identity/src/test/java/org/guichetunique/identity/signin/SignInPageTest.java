package org.guichetunique.identity.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guichetunique.identity.Client;
import org.guichetunique.identity.PortalDoor;
import org.guichetunique.identity.RunningIdentity;
import org.guichetunique.identity.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a real browser, found by what a person, or a screen reader, finds. Leaves its pictures in target. */
class SignInPageTest {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int PHONE = 360;
    private static final int DESKTOP = 1280;

    private static RunningIdentity identity;
    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.with(Map.of("GUICHET_SIGN_IN_ATTEMPTS", "1000"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("GUICHET_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    @AfterAll
    static void stop() {
        playwright.close();
        identity.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsAccessibleInEachLanguage(Language language) {
        pagesAreAccessible(language, PHONE, ColorScheme.LIGHT);
        pagesAreAccessible(language, DESKTOP, ColorScheme.DARK);
    }

    private static void pagesAreAccessible(Language language, int width, ColorScheme colours) {
        try (BrowserContext person = person(language, width, colours)) {
            Page page = open(person);
            page.locator("summary").click();
            assertAccessible(page, "demonstration", language, width, colours);

            page.locator("#username").fill("salma.bennani");
            page.locator("#password").fill("wrong");
            page.locator("#submit").click();
            assertThat(page.locator("#problem")).isFocused();
            assertAccessible(page, "problem", language, width, colours);

            page.navigate(identity.address() + "/signed-out");
            assertAccessible(page, "signed-out", language, width, colours);

            page.navigate(identity.address() + "/oauth2/authorize?client_id=stranger");
            assertAccessible(page, "error", language, width, colours);
        }
    }

    @Test
    void aPersonSignsInWithTheKeyboardAndIsLedBackToThePortal() {
        try (BrowserContext person = person(Language.FRENCH, DESKTOP, ColorScheme.LIGHT)) {
            PortalDoor.arrivals().clear();
            Page page = open(person);
            page.getByLabel("Nom d’utilisateur").fill("salma.bennani");
            page.keyboard().press("Tab");
            assertThat(page.getByLabel("Mot de passe", exact())).isFocused();
            page.keyboard().type(RunningIdentity.PASSWORD);
            page.keyboard().press("Enter");

            page.waitForURL(RunningIdentity.REDIRECT_URI + "**");
            assertThat(PortalDoor.arrivals())
                    .singleElement()
                    .asString()
                    .contains("code=")
                    .contains("state=");
        }
    }

    @Test
    void changingTheLanguageKeepsTheNameTypedButNotThePassword() {
        try (BrowserContext person = person(Language.FRENCH, PHONE, ColorScheme.LIGHT)) {
            List<String> sent = new ArrayList<>();
            person.onRequest(request -> sent.add(request.postData() == null ? "" : request.postData()));
            Page page = open(person);
            page.locator("#username").fill("hanae.tazi");
            page.locator("#password").fill("half-typed-secret");
            button(page, "العربية").click();

            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("تسجيل الدخول");
            assertThat(page.locator("#username")).hasValue("hanae.tazi");
            assertThat(page.locator("#password")).hasValue("");
            assertThat(sent).noneMatch(body -> body.contains("half-typed-secret"));

            button(page, "English").click();
            assertThat(page.locator("#username")).hasValue("hanae.tazi");
            assertThat(page.locator("h1")).hasText("Sign in");
        }
    }

    @Test
    void thePortalsLanguageGoesBeforeTheBrowsers() {
        try (BrowserContext person = person(Language.FRENCH, PHONE, ColorScheme.LIGHT)) {
            Page page = person.newPage();
            page.navigate(identity.address()
                    + Client.portal(identity).authorizationRequest(Map.of("ui_locales", "xx ar-MA en")));

            assertThat(page.locator("html")).hasAttribute("lang", "ar");
        }
    }

    @Test
    void aBrowserThatSpeaksNoneOfOurLanguagesGetsFrench() {
        try (BrowserContext person = chromium.newContext(new NewContextOptions().setLocale("ja-JP"))) {
            assertThat(open(person).locator("html")).hasAttribute("lang", "fr");
        }
    }

    @Test
    void aDemonstrationAccountFillsTheFormAndSignsIn() {
        try (BrowserContext person = person(Language.ENGLISH, PHONE, ColorScheme.LIGHT)) {
            Page page = open(person);
            page.getByText("Demonstration accounts").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Nadia Chraibi")))
                    .click();
            assertThat(page.locator("#username")).hasValue("nadia.chraibi");
            assertThat(page.locator("#submit")).isFocused();
            page.keyboard().press("Enter");

            page.waitForURL(RunningIdentity.REDIRECT_URI + "**");
        }
    }

    @Test
    void withoutScriptsTheListIsReadableAndSigningInWorks() {
        try (BrowserContext person =
                chromium.newContext(new NewContextOptions().setLocale("fr").setJavaScriptEnabled(false))) {
            Page page = open(person);
            page.locator("summary").click();
            assertThat(page.getByText("driss.kettani")).isVisible();
            page.locator("#username").fill("driss.kettani");
            page.locator("#password").fill(RunningIdentity.PASSWORD);
            page.locator("#submit").click();

            page.waitForURL(RunningIdentity.REDIRECT_URI + "**");
        }
    }

    @Test
    void thePasswordCanBeShownAndPasted() {
        try (BrowserContext person = person(Language.ENGLISH, PHONE, ColorScheme.LIGHT)) {
            Page page = open(person);
            Locator password = page.locator("#password");
            page.locator("#username").fill("to-be-pasted");
            page.locator("#username").press("Control+a");
            page.locator("#username").press("Control+c");
            password.press("Control+v");
            assertThat(password).hasValue("to-be-pasted");
            button(page, "Show the password").click();

            assertThat(password).hasAttribute("type", "text");
            assertThat(password).hasAttribute("autocomplete", "current-password");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsCutOffAt320Pixels(Language language) {
        try (BrowserContext person = person(language, 320, ColorScheme.LIGHT)) {
            Page page = open(person);
            page.locator("summary").click();
            page.locator("#username").fill("salma.bennani");
            page.locator("#password").fill("wrong");
            page.locator("#submit").click();
            assertThat(page.locator("#problem")).isVisible();

            assertThat(page.evaluate("document.documentElement.scrollWidth <= 320"))
                    .isEqualTo(true);
            picture(page, "narrow", language, 320, ColorScheme.LIGHT);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsCutOffOnAPhoneWithLettersAtTwiceTheirSize(Language language) {
        try (BrowserContext person = person(language, PHONE, ColorScheme.LIGHT)) {
            Page page = open(person);
            page.locator("summary").click();
            page.evaluate("document.documentElement.style.fontSize = '200%'");

            assertThat(page.evaluate("document.documentElement.scrollWidth <= 360"))
                    .isEqualTo(true);
            picture(page, "large", language, PHONE, ColorScheme.LIGHT);
        }
    }

    @Test
    void thePageBreaksNoRuleOfItsOwnContentPolicy() {
        try (BrowserContext person = person(Language.FRENCH, DESKTOP, ColorScheme.LIGHT)) {
            List<String> complaints = new ArrayList<>();
            Page page = person.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(identity.address() + Client.portal(identity).authorizationRequest());
            page.locator("summary").click();

            assertThat(complaints).isEmpty();
        }
    }

    private static BrowserContext person(Language language, int width, ColorScheme colours) {
        return chromium.newContext(new NewContextOptions()
                .setLocale(language.code())
                .setColorScheme(colours)
                .setViewportSize(width, width > 600 ? 800 : 740));
    }

    private static Page open(BrowserContext person) {
        Page page = person.newPage();
        page.navigate(identity.address() + Client.portal(identity).authorizationRequest());
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void assertAccessible(Page page, String what, Language language, int width, ColorScheme colours) {
        picture(page, what, language, width, colours);
        assertThat(violations(page)).isEmpty();
    }

    private static List<String> violations(Page page) {
        // The page has no frames; otherwise another page is opened for each look.
        AxeResults results =
                new AxeBuilder(page).setLegacyMode(true).withTags(WCAG).analyze();
        return results.getViolations().stream()
                .map(rule -> page.url() + " " + rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .toList();
    }

    private static void picture(Page page, String what, Language language, int width, ColorScheme colours) {
        String name = String.join("-", what, language.code(), String.valueOf(width), colours.name()) + ".png";
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name)));
    }
}
