package org.guichetunique.portal.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** An officer of the civil registry works on a file. */
final class Registrar {

    private final Visitor visitor;

    Registrar(Visitor visitor) {
        this.visitor = visitor;
    }

    void opens(String reference) {
        visitor.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference))
                .first()
                .click();
        visitor.page.waitForURL("**/app/tasks/**");
    }

    void decides(String outcome, String reason, String explanation, boolean looking) {
        visitor.press("take");
        visitor.choose(outcome);
        visitor.choose(reason);
        visitor.fill("explanation", explanation);
        if (looking) {
            visitor.looksAround("decision");
        }
        visitor.press("decide");
        visitor.button("confirm").waitFor();
        if (looking) {
            visitor.looksAround("confirmation");
        }
        visitor.press("confirm");
        visitor.page.waitForURL(url -> url.contains("/app/tasks") && !url.matches(".*/app/tasks/[^?]+.*"));
    }
}
