package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** Draws what several pages of the repair desk have: the link back to an earlier page, and lines in soft letters. */
final class DeskLinks {

    private DeskLinks() {}

    static Nav back(String address, String key) {
        var link = DeskTable.link(address, language -> Wording.in(language, "repair.back", Wording.in(language, key)));
        Nav nav = Wording.name(new Nav(link), "repair.ways");
        nav.addClassName("gu-desk-ways");
        return nav;
    }

    static Paragraph soft(Function<Language, String> words) {
        Paragraph text = new Paragraph();
        text.addClassName("gu-soft");
        return Wording.follow(text, language -> text.setText(words.apply(language)));
    }
}
