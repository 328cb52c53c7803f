package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parent declares a birth. */
final class Parent {

    private static final Pattern REFERENCE = Pattern.compile("GU-[2-9A-Z]{4}-[2-9A-Z]{4}");

    private final Visitor visitor;
    private final String kinship;
    private final boolean withAccount;

    Parent(Visitor visitor, String kinship) {
        this(visitor, kinship, true);
    }

    /** @param withAccount whether they have a bank account and an e-mail address */
    Parent(Visitor visitor, String kinship, boolean withAccount) {
        this.visitor = visitor;
        this.kinship = kinship;
        this.withAccount = withAccount;
    }

    /** From the question that the authorities answer to the last look before filing. */
    void prepares(boolean looking) {
        visitor.page.waitForURL("**/evidence**");
        consents(looking);
        visitor.reads("gathered");
        visitor.activate(visitor.page
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText(visitor.tongue.word("preview")))
                .first());
        look(looking, "evidence");
        visitor.press("continue");
        visitor.page.waitForURL("**/section.child**");
        firstNameIsAskedInTheLettersOfTheLanguage();
        visitor.fill("givenName", "لينة");
        visitor.reads("notLatin");
        assertThat(visitor.field("givenName")).hasValue("لينة");
        visitor.fill("givenName", "Lina");
        visitor.fill("givenNameArabic", "لينة");
        look(looking, "child");
        visitor.press("continue");
        visitor.page.waitForURL("**/section.declaration**");
        visitor.choose(kinship);
        look(looking, "declaration");
        visitor.press("continue");
        visitor.page.waitForURL("**/section.contact**");
        visitor.fill("email", "pas une adresse");
        visitor.reads("notAnEmail");
        assertThat(visitor.field("email")).hasValue("pas une adresse");
        visitor.fill("email", "parent@exemple.ma");
        visitor.fill("phone", "06 12 34 56 78");
        visitor.fill("account", "007 780 0001234567890123 96");
        look(looking, "contact");
        isReadOut();
        if (!withAccount) {
            hasNone("email", "withoutEmail");
            hasNone("account", "withoutAccount");
            look(looking, "without");
        }
        visitor.press("continue");
        visitor.page.waitForURL(Pattern.compile(".*/(check|section\\.household).*"));
        if (visitor.page.url().contains("household")) {
            visitor.fill("income", "3 200,50");
            visitor.press("continue");
        }
        visitor.page.waitForURL("**/check**");
        assertThat(visitor.page.getByText(visitor.tongue.word("withoutAccount")))
                .hasCount(withAccount ? 0 : 1);
        look(looking, "check");
    }

    /** The question goes from the page, and comes back empty where the person thinks again. */
    private void hasNone(String asked, String none) {
        visitor.tick(none);
        assertThat(visitor.field(asked)).isHidden();
        visitor.tick(none);
        assertThat(visitor.field(asked)).hasValue("");
        visitor.tick(none);
        assertThat(visitor.field(asked)).isHidden();
    }

    private void firstNameIsAskedInTheLettersOfTheLanguage() {
        String first = visitor.tongue == Tongue.ARABIC ? "givenNameArabic" : "givenName";
        visitor.field(first).waitFor();
        Locator fields = visitor.page.locator(".gu-form input");
        assertThat(fields.first()).hasId(visitor.field(first).getAttribute("id"));
    }

    /** What a screen reader is given: where one is, and each question by its name. */
    private void isReadOut() {
        assertThat(visitor.page.locator("main").ariaSnapshot())
                .contains("heading \"", "[level=1]")
                .contains("textbox \"" + visitor.tongue.word("email"))
                .contains("textbox \"" + visitor.tongue.word("phone"))
                .contains("button \"" + visitor.tongue.word("continue") + "\"");
        assertThat(visitor.page.locator("main h1")).hasCount(1);
    }

    /** Where the question was answered on an earlier visit, it is not put again. */
    private void consents(boolean looking) {
        visitor.page.locator(".gu-consent > *").first().waitFor();
        if (visitor.button("agree").isVisible()) {
            look(looking, "consent");
            visitor.press("agree");
        }
        visitor.button("withdraw").waitFor();
    }

    /** @return the reference on the receipt */
    String files(boolean looking) {
        visitor.button("submit").dblclick();
        visitor.reads("filed");
        look(looking, "receipt");
        return reference(visitor.page);
    }

    /** Enter pressed twice files once, as a double click does. */
    String filesByKeyboard(boolean looking) {
        Locator submit = visitor.button("submit");
        new Keyboard(visitor.page).goesTo(submit);
        visitor.page.keyboard().press("Enter");
        visitor.page.keyboard().press("Enter");
        visitor.reads("filed");
        look(looking, "receipt");
        return reference(visitor.page);
    }

    static String reference(Page page) {
        Matcher matcher = REFERENCE.matcher(page.locator("main").innerText());
        if (!matcher.find()) {
            throw new AssertionError("No reference on " + page.url());
        }
        return matcher.group();
    }

    private void look(boolean looking, String name) {
        if (looking) {
            visitor.looksAround(name);
        }
    }
}
