package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Wording;
import tools.jackson.databind.JsonNode;

/** Lists what a call sends, by subject. While a value is masked, the server does not send it to the browser. */
final class SentList extends Div {

    private static final String HIDDEN = "••••••";

    SentList(CaseWords words, Map<Address, Optional<JsonNode>> sent, boolean masked) {
        addClassName("gu-values");
        Map<String, HtmlContainer> lists = new LinkedHashMap<>();
        sent.forEach((address, value) -> words.service()
                .element(address, words.dictionary())
                .filter(Element::isRead)
                .ifPresent(element -> lists.computeIfAbsent(address.subject(), subject -> list(words, subject))
                        .add(row(words, address, element, value, masked))));
    }

    private HtmlContainer list(CaseWords words, String subject) {
        HtmlContainer list = new HtmlContainer("dl");
        Paragraph name = new Paragraph();
        name.addClassName("gu-subject");
        Wording.follow(name, language -> {
            name.setText(words.subject(subject, language));
            list.getElement().setAttribute("aria-label", words.subject(subject, language));
        });
        add(name, list);
        return list;
    }

    private static Div row(
            CaseWords words, Address address, Element element, Optional<JsonNode> value, boolean masked) {
        HtmlContainer term = new HtmlContainer("dt");
        Span text = new Span();
        text.getElement().setAttribute("dir", "auto");
        if (element.arabicScript()) {
            text.getElement().setAttribute("lang", "ar");
        }
        Div row = new Div(term, new HtmlContainer("dd", text));
        row.addClassName("gu-said");
        return Wording.follow(row, language -> {
            term.setText(words.label(address, element, language));
            text.setText(
                    masked
                            ? HIDDEN
                            : value.map(known -> words.values().text(element, known, language))
                                    .orElseGet(() -> Wording.in(language, "repair.sent.lacking")));
        });
    }
}
