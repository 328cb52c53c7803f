package org.guichetunique.portal.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody who creates a company. */
final class Founder {

    private final Visitor visitor;

    Founder(Visitor visitor) {
        this.visitor = visitor;
    }

    /** From what the population register answers to the receipt. @return the reference on it */
    String files(String first, String second, String third) {
        visitor.page.waitForURL("**/evidence**");
        visitor.reads("gathered");
        visitor.press("continue");
        visitor.page.waitForURL("**/section.names**");
        proposes(first, second, third);
        visitor.looksAround("names");
        visitor.press("continue");
        visitor.page.waitForURL("**/section.company**");
        picks("Activité principale", "Agence de voyages");
        fills("Objet social", "Organisation de voyages.");
        fills("Nombre d'associés", "1");
        fills("Adresse du siège", "12, avenue Hassan II");
        picks("Ville du siège", "Rabat");
        visitor.looksAround("company");
        visitor.press("continue");
        visitor.page.waitForURL("**/section.capital**");
        fills("Capital social", "50 000");
        visitor.press("continue");
        visitor.page.waitForURL("**/section.contact**");
        visitor.fill("email", "gerante@exemple.ma");
        visitor.fill("phone", "06 12 34 56 78");
        visitor.press("continue");
        visitor.page.waitForURL("**/check**");
        visitor.button("submit").dblclick();
        visitor.reads("filed");
        return Parent.reference(visitor.page);
    }

    void proposes(String first, String second, String third) {
        fills("Premier choix de nom", first);
        fills("Deuxième choix", second);
        fills("Troisième choix", third);
    }

    /** The boxes of a date, in the order in which they stand. */
    void dates(String label, String day, String month, String year) {
        Locator date = visitor.page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(label));
        Locator boxes = date.locator("input");
        boxes.nth(0).fill(day);
        boxes.nth(1).fill(month);
        boxes.nth(2).fill(year);
        boxes.nth(2).blur();
    }

    void fills(String label, String text) {
        Locator field = visitor.page
                .getByLabel(Pattern.compile("^" + label + "\\s*\\*?\\s*$"))
                .and(visitor.page.locator("input, textarea"))
                .first();
        field.fill(text);
        field.blur();
    }

    private void picks(String label, String option) {
        Locator box = visitor.page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)));
        box.fill(option);
        visitor.page
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .click();
    }
}
