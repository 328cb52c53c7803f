package org.guichetunique.portal.citizen.request;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The fields of a request's pages, by the names that a person reads. */
final class AskedFields {

    private AskedFields() {}

    static Locator email(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Adresse électronique"));
    }
}
