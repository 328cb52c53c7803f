package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.html.Nav;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;

/** Draws the link back to an earlier page of the repair desk. */
final class DeskLinks {

    private DeskLinks() {}

    static Nav back(String address, String key) {
        var link = DeskTable.link(address, language -> Wording.in(language, "repair.back", Wording.in(language, key)));
        Nav nav = Wording.name(new Nav(link), "repair.ways");
        nav.addClassName("gu-desk-ways");
        return nav;
    }
}
