package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.portal.office.task.SourceDisagreements.Statement;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import tools.jackson.databind.JsonNode;

/** Values in the dictionary's words, under the name of the person or thing that they say something about. */
final class ValueList extends Div {

    private static final String HIDDEN = "••••••";

    private final transient CaseWords words;
    private final transient SourceDisagreements disagreements;

    ValueList(CaseWords words, SourceDisagreements disagreements, Map<Address, JsonNode> shown) {
        this.words = words;
        this.disagreements = disagreements;
        addClassName("gu-values");
        Map<String, Map<Address, JsonNode>> bySubject = new LinkedHashMap<>();
        shown.forEach((address, value) -> bySubject
                .computeIfAbsent(address.subject(), any -> new LinkedHashMap<>())
                .put(address, value));
        bySubject.forEach(this::addSubject);
    }

    private void addSubject(String subject, Map<Address, JsonNode> theirs) {
        HtmlContainer list = new HtmlContainer("dl");
        theirs.forEach((address, value) -> words.service()
                .element(address, words.dictionary())
                .filter(Element::isRead)
                .ifPresent(element -> list.add(row(address, element, value))));
        if (list.getElement().getChildCount() > 0) {
            Paragraph name = new Paragraph();
            name.addClassName("gu-subject");
            Wording.follow(name, language -> {
                name.setText(words.subject(subject, language));
                list.getElement().setAttribute("aria-label", words.subject(subject, language));
            });
            add(name, list);
        }
    }

    private Component row(Address address, Element element, JsonNode value) {
        HtmlContainer term = new HtmlContainer("dt");
        Wording.follow(term, language -> term.setText(words.label(address, element, language)));
        HtmlContainer description = new HtmlContainer("dd");
        if (element.sensitivity() == Element.Sensitivity.SENSITIVE) {
            description.add(masked(address, element, value));
        } else {
            description.add(open(element, value));
        }
        List<Statement> said = disagreements.at(address);
        if (!said.isEmpty()) {
            description.add(dispute(element, said));
        }
        Div row = new Div(term, description);
        row.addClassName(said.isEmpty() ? "gu-said" : "gu-said-disputed");
        return row;
    }

    private Span open(Element element, JsonNode value) {
        Span text = new Span();
        text.getElement().setAttribute("dir", "auto");
        if (element.arabicScript()) {
            text.getElement().setAttribute("lang", "ar");
        }
        return Wording.follow(text, language -> text.setText(words.values().text(element, value, language)));
    }

    /** The value is not even sent to the browser before it is asked for. */
    private Component masked(Address address, Element element, JsonNode value) {
        Span text = new Span(HIDDEN);
        NativeButton reveal = new NativeButton();
        reveal.addClassName("gu-reveal");
        AtomicBoolean shown = new AtomicBoolean();
        Consumer<Language> write = language -> {
            String does = shown.get() ? "task.hide" : "task.show";
            text.setText(shown.get() ? words.values().text(element, value, language) : HIDDEN);
            reveal.setText(Wording.in(language, does));
            reveal.getElement()
                    .setAttribute(
                            "aria-label",
                            Wording.in(language, does + ".what", words.label(address, element, language)));
        };
        reveal.addClickListener(click -> {
            shown.set(!shown.get());
            write.accept(ChosenLanguage.current());
        });
        Wording.follow(reveal, write);
        Span both = new Span(text, reveal);
        both.addClassName("gu-secret");
        return both;
    }

    private Component dispute(Element element, List<Statement> said) {
        Span dispute = new Span();
        dispute.addClassName("gu-dispute");
        boolean secret = element.sensitivity() == Element.Sensitivity.SENSITIVE;
        return Wording.follow(
                dispute,
                language -> dispute.setText(said.stream()
                        .map(statement -> Wording.in(
                                language,
                                "task.dispute.one",
                                who(statement, language),
                                secret ? HIDDEN : words.values().text(element, statement.value(), language)))
                        .collect(java.util.stream.Collectors.joining(" · "))));
    }

    private static String who(Statement statement, Language language) {
        return statement.authority() == null
                ? Wording.in(language, "task.dispute.person")
                : statement.authority().name().in(language.locale());
    }
}
