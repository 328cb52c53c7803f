package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.junit.jupiter.api.function.Executable;

/**
 * Pictures of pages to leaf through, {@code <page>-<language>-<width>.png}, each looked at for barriers while it is
 * taken. What is found wrong is told at the end, so that the pictures are there to see it.
 */
final class Gallery {

    /** The one in which the journey goes on comes last. */
    private static final List<String> LANGUAGES = List.of("en", "ar", "fr");

    private static final int NARROWEST = 320;

    /** Letters of this many percent of their size: WCAG 1.4.4. */
    private static final int LARGE = 200;

    /** Whether to take all pictures, and not only those of two: every page is looked at in the same ways all the same. */
    private static final boolean ALL_PICTURES = "all".equals(System.getenv("GUICHET_PICTURES"));

    /** What somebody may set who reads better so: WCAG 1.4.12. */
    private static final String WIDE_TEXT = """
            * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
            p { margin-block-end: 2em !important }""";

    private final Set<String> visited = new TreeSet<>();
    private final List<Executable> complaints;

    Gallery(List<Executable> complaints) {
        this.complaints = complaints;
    }

    /** The paths of all pages that were opened or shown. */
    Set<String> visited() {
        return visited;
    }

    void watches(BrowserContext context) {
        context.onRequest(this::note);
    }

    private void note(Request request) {
        if (request.isNavigationRequest()) {
            visited.add(URI.create(request.url()).getPath());
        }
    }

    /** A page of the signed-in part as it stands, the language changed in place by its own buttons. */
    void shows(Page page, String name) {
        shows(page, name, language -> {
            page.locator(".gu-languages button[lang=" + language + "]").click();
            Browsers.awaitLanguage(page, language);
        });
    }

    /** A page that has an address for each language. */
    void shows(Page page, String name, String address) {
        shows(page, name, language -> {
            Response response = page.navigate(address.formatted(language));
            if (response.status() >= 500) {
                complaints.add(() -> {
                    throw new AssertionError(response.url() + " answers " + response.status());
                });
            }
        });
    }

    void shows(Page page, String name, Consumer<String> speak) {
        for (String language : LANGUAGES) {
            page.setViewportSize(Browsers.DESKTOP, 800);
            speak.accept(language);
            visited.add(URI.create(page.url()).getPath());
            String direction = language.equals("ar") ? "rtl" : "ltr";
            check(name, () -> assertThat(page.locator("html")).hasAttribute("dir", direction));
            check(name, () -> assertThat(page).hasTitle(Pattern.compile(".+")));
            picture(page, name + "-" + language + "-" + Browsers.DESKTOP);
            if (language.equals("fr")) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                String dark = name + "-" + language + "-" + Browsers.DESKTOP + "-dark";
                picture(page, dark);
                check(dark, () -> Browsers.assertContrast(page));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
            page.setViewportSize(Browsers.PHONE, 800);
            look(page, name + "-" + language + "-" + Browsers.PHONE);
            if (!language.equals("en")) {
                check(name + " in large " + language, () -> Browsers.assertNoHorizontalScroll(page, LARGE));
                if (ALL_PICTURES) {
                    Browsers.withSheet(
                            page,
                            "html { font-size: " + LARGE + "% !important }",
                            () -> Browsers.picture(page, name + "-" + language + "-large"));
                }
            }
            page.setViewportSize(NARROWEST, 800);
            check(name + " at " + NARROWEST, () -> Browsers.assertNoHorizontalScroll(page));
        }
        page.setViewportSize(Browsers.PHONE, 800);
        Browsers.withSheet(
                page, WIDE_TEXT, () -> check(name + " in wide text", () -> Browsers.assertNoHorizontalScroll(page)));
        page.setViewportSize(Browsers.DESKTOP, 800);
    }

    /** On the desktop the same elements stand elsewhere: what they are was looked at on the phone. */
    private void picture(Page page, String name) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        if (ALL_PICTURES || name.endsWith("-fr-" + Browsers.DESKTOP) || name.endsWith("-ar-" + Browsers.PHONE)) {
            Browsers.picture(page, name);
        }
        check(name, () -> Browsers.assertNoHorizontalScroll(page));
    }

    private void look(Page page, String name) {
        picture(page, name);
        check(name, () -> Browsers.assertAccessible(page));
    }

    private void check(String name, Runnable check) {
        try {
            check.run();
        } catch (AssertionError wrong) {
            complaints.add(() -> {
                throw new AssertionError(name + ": " + wrong.getMessage());
            });
        }
    }
}
