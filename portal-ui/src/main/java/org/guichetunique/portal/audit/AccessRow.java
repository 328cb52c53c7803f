package org.guichetunique.portal.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.guichetunique.casework.audit.AuditedAccess;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** Draws one access as a row of the table. */
final class AccessRow {

    private AccessRow() {}

    static void add(DeskTable table, AuditedAccess access, AuditTexts texts) {
        table.addRow(
                DeskTable.text(language -> texts.moment(access.entry().at(), language)),
                two(
                        strong(language -> texts.who(access.entry(), language)),
                        DeskTable.text(language -> texts.what(access, language))),
                why(access, texts),
                file(access, texts),
                elements(access, texts));
    }

    private static Component why(AuditedAccess access, AuditTexts texts) {
        Span reason = DeskTable.text(language -> texts.why(access, language));
        reason.getElement().setAttribute("dir", "auto");
        Span law = new Span(access.entry().legalBasis());
        law.addClassName("gu-soft");
        return two(reason, law);
    }

    private static Component file(AuditedAccess access, AuditTexts texts) {
        Span reference = new Span(access.reference() == null ? "–" : access.reference());
        reference.getElement().setAttribute("dir", "ltr");
        reference.addClassName("gu-case-reference");
        Span purpose = DeskTable.text(language -> texts.service(access.entry().purpose(), language));
        purpose.addClassName("gu-soft");
        return two(reference, purpose);
    }

    private static Component elements(AuditedAccess access, AuditTexts texts) {
        if (access.entry().elements().isEmpty()) {
            return new Span("–");
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("gu-elements");
        Span count = new Span();
        NativeDetails details = new NativeDetails();
        details.setSummary(count);
        details.setContent(list);
        return Wording.follow(details, language -> {
            var names = texts.elements(access.entry(), language);
            count.setText(Wording.in(language, "audit.elements", names.size()));
            list.removeAll();
            names.forEach(name -> list.add(new ListItem(name)));
        });
    }

    private static Span strong(java.util.function.Function<Language, String> words) {
        Span span = DeskTable.text(words);
        span.addClassName("gu-strong");
        return span;
    }

    private static Div two(Component first, Component second) {
        Div both = new Div(first, second);
        both.addClassName("gu-desk-two");
        return both;
    }
}
