package org.guichetunique.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A browser of this machine, without a window. */
public final class Browsers implements AutoCloseable {

    public static final int PHONE = 360;
    public static final int DESKTOP = 1280;

    private static final String CHROMIUM = System.getenv().getOrDefault("GUICHET_CHROMIUM", "/usr/bin/chromium");

    private static final String AXE = axe();

    private static final String CRITERIA = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    private static final String BARRIERS = """
            async () => {
              // What has scrolled beneath a bar that stays is no smaller for that.
              const [left, top] = [scrollX, scrollY];
              scrollTo(0, 0);
              const found = await axe.run(
              document,
              { runOnly: %s,
                rules: { 'target-size': { enabled: true } },
                resultTypes: ['violations'] });
              scrollTo(left, top);
              return found.violations.map(rule => rule.id + ': ' + rule.nodes.map(node =>
                node.target + ' ' + node.html + ' ' + node.failureSummary).join(' | '));
            }""";

    private static final String STANDS_OUT = """
            () => {
              const page = document.documentElement;
              if (page.scrollWidth <= page.clientWidth) return [];
              const out = [...document.querySelectorAll('body *')].filter(one => {
                const box = one.getBoundingClientRect();
                return box.width > 0 && (box.right > page.clientWidth + 1 || box.left < -1);
              });
              const names = out.filter(one => !out.some(other => one.contains(other) && one !== other)).map(one =>
                one.tagName.toLowerCase() + '.' + one.getAttribute('class') + ' ' + one.textContent.slice(0, 40));
              return [page.scrollWidth + ' of ' + page.clientWidth, ...names.slice(0, 5)];
            }""";

    private static final String SPEAKS = """
            language => {
              const loading = document.querySelector('.v-loading-indicator');
              return document.documentElement.lang === language
                && loading !== null && getComputedStyle(loading).opacity === '0';
            }""";

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(CHROMIUM))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));

    /** A condition that holds earlier ends the wait; a busy machine is no fault of the page. */
    private static final double PATIENCE = 30_000;

    public Browsers() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** A person at a window of that width, without cookies. */
    public BrowserContext person(int width, String acceptLanguage) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale(acceptLanguage)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    }

    public BrowserContext inTheDark(int width) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(ColorScheme.DARK)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    }

    public BrowserContext withoutScript(int width) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(false));
    }

    /** The page as it stands, in the language given, on a desk and on a phone: no barrier, and a picture of each. */
    public static void looksAround(Page page, String name, String language) {
        // The frame speaks the language before there is anything in it.
        PlaywrightAssertions.assertThat(page.locator("h1").first()).isVisible();
        awaitLanguage(page, language);
        PlaywrightAssertions.assertThat(page.locator("html"))
                .hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
        for (int width : new int[] {DESKTOP, PHONE}) {
            page.setViewportSize(width, 800);
            picture(page, name + "-" + language + "-" + width);
            assertAccessible(page);
            assertNoHorizontalScroll(page);
        }
        page.setViewportSize(DESKTOP, 800);
    }

    /** Until the page speaks it and is at rest: looked for with each picture that the browser draws. */
    public static void awaitLanguage(Page page, String language) {
        page.waitForFunction(SPEAKS, language);
    }

    /** To look at, in {@code target/screenshots}. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }

    /** By the criteria of WCAG 2.2 AA that a program can judge, the size of targets among them, and good practice. */
    public static void assertAccessible(Page page) {
        assertNoBarrier(page, CRITERIA);
    }

    private static void assertNoBarrier(Page page, String rules) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        assertThat((List<?>) page.evaluate(BARRIERS.formatted(rules)))
                .as(page.url())
                .isEmpty();
    }

    /** In other colours: what the page consists of was looked at before. */
    public static void assertContrast(Page page) {
        assertNoBarrier(page, "{ type: 'rule', values: ['color-contrast'] }");
    }

    /** Names what stands out, so that it is found. */
    public static void assertNoHorizontalScroll(Page page) {
        assertThat((List<?>) page.evaluate(STANDS_OUT)).as(page.url()).isEmpty();
    }

    /** With letters of that many percent of their size, as somebody sets who sees badly. */
    public static void assertNoHorizontalScroll(Page page, int percent) {
        withSheet(page, "html { font-size: " + percent + "% !important }", () -> assertNoHorizontalScroll(page));
    }

    /** A sheet made by script, since the pages let in no style from elsewhere. */
    public static void withSheet(Page page, String css, Runnable look) {
        page.evaluate("""
                css => {
                  const sheet = new CSSStyleSheet();
                  sheet.replaceSync(css);
                  document.adoptedStyleSheets.push(sheet);
                }""", css);
        try {
            look.run();
        } finally {
            page.evaluate("() => { document.adoptedStyleSheets.pop(); }");
        }
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
