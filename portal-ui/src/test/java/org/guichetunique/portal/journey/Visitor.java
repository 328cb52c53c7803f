package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;

/** Somebody at a browser, who finds things by what they are called. Looks at every page for barriers. */
final class Visitor implements AutoCloseable {

    final Page page;
    final Tongue tongue;
    private final BrowserContext context;
    private final Product product;
    private int pictures;
    private boolean handsOffTheMouse;

    Visitor(Product product, Browsers browsers, Tongue tongue, int width) {
        this.product = product;
        this.tongue = tongue;
        this.context = browsers.person(width, tongue.language);
        Waits.patiently(context);
        this.page = context.newPage();
    }

    /** Another tab of the same browser. */
    Page anotherTab() {
        return context.newPage();
    }

    /** From now on Tab, Enter, space and arrows are all that is used. */
    Visitor byKeyboardAlone() {
        handsOffTheMouse = true;
        return this;
    }

    /** Clicks, or goes there and presses Enter. */
    void activate(Locator what) {
        if (handsOffTheMouse) {
            new Keyboard(page).goesTo(what);
            page.keyboard().press("Enter");
        } else {
            what.click();
        }
    }

    void open(String path) {
        page.navigate(product.address(path));
    }

    void signInAs(String account) {
        write(page.locator("#username"), account);
        write(page.locator("#password"), Product.PASSWORD);
        activate(page.locator("#submit"));
        page.waitForURL(Pattern.compile(literally(product.address("/app")) + ".*"));
    }

    /** Signs in where that is asked: whoever is known to the sign-in service already is let through. */
    void openSignedIn(String path, String account) {
        open(path + (path.contains("?") ? "&" : "?") + "lang=" + tongue.language);
        page.locator("#username, .gu-view").first().waitFor();
        if (page.locator("#username").isVisible()) {
            signInAs(account);
        }
    }

    Locator field(String key) {
        return page.getByLabel(Pattern.compile("^" + literally(tongue.word(key)) + "\\s*\\*?\\s*$"))
                .and(page.locator("input, textarea"))
                .first();
    }

    void fill(String key, String text) {
        write(field(key), text);
    }

    private void write(Locator field, String text) {
        if (handsOffTheMouse) {
            new Keyboard(page).writes(field, text);
        } else {
            field.fill(text);
            field.blur();
        }
    }

    void choose(String key) {
        Locator choice = page.getByRole(
                AriaRole.RADIO,
                new Page.GetByRoleOptions().setName(tongue.word(key)).setExact(true));
        if (handsOffTheMouse) {
            new Keyboard(page).chooses(choice);
        } else {
            choice.check();
        }
    }

    /** Ticks a box, or takes the tick away. */
    void tick(String key) {
        Locator box = page.getByRole(
                AriaRole.CHECKBOX,
                new Page.GetByRoleOptions().setName(tongue.word(key)).setExact(true));
        if (handsOffTheMouse) {
            new Keyboard(page).goesTo(box);
            page.keyboard().press("Space");
        } else {
            box.click();
        }
    }

    Locator button(String key) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + literally(tongue.word(key)))))
                .first();
    }

    void press(String key) {
        activate(button(key));
    }

    void reads(String key) {
        assertThat(page.getByText(tongue.word(key)).first()).isVisible(Waits.LONG);
    }

    /** No barrier on the page as it stands, and a picture of it to leaf through. */
    void looksAround(String name) {
        assertThat(page.locator("html")).hasAttribute("dir", tongue.direction);
        Browsers.assertAccessible(page);
        Browsers.assertNoHorizontalScroll(page);
        Browsers.picture(page, "journey-" + tongue.language + "-" + String.format("%02d", ++pictures) + "-" + name);
    }

    /** The browser reads the pattern, and knows no quotation as Java does. */
    static String literally(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    }

    @Override
    public void close() {
        context.close();
    }
}
