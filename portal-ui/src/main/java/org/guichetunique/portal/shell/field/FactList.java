package org.guichetunique.portal.shell.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** Draws what is known of a subject: label, value, who says so. Sensitive values stay hidden until asked for. */
public final class FactList {

    private static final String HIDDEN = "••••••";

    private FactList() {}

    /** What can be done about a value, drawn beside it; empty where there is nothing. */
    @FunctionalInterface
    public interface Beside {

        Beside NOTHING = fact -> Optional.empty();

        Optional<Component> of(Fact fact);
    }

    /** One line that opens to show the rest. The heading is of the third level. */
    public static Component folded(Facts facts, FactGroup group, Language language, Beside beside) {
        H3 heading = new H3(facts.heading(group, language));
        Span gist = new Span(facts.gist(group, language));
        gist.addClassName("gu-gist");
        gist.getElement().setAttribute("dir", "auto");
        NativeDetails details = new NativeDetails();
        details.setSummary(heading, gist);
        details.setContent(open(facts, group, language, beside));
        details.addClassName("gu-folded");
        return details;
    }

    public static Component folded(Facts facts, List<FactGroup> groups, Language language) {
        return folded(facts, groups, language, Beside.NOTHING);
    }

    public static Component folded(Facts facts, List<FactGroup> groups, Language language, Beside beside) {
        Div all = new Div();
        all.addClassName("gu-folds");
        groups.forEach(group -> all.add(folded(facts, group, language, beside)));
        return all;
    }

    public static Component open(Facts facts, FactGroup group, Language language) {
        return open(facts, group, language, Beside.NOTHING);
    }

    public static Component open(Facts facts, FactGroup group, Language language, Beside beside) {
        List<String> sources = group.facts().stream()
                .map(fact -> facts.source(group, fact, language))
                .distinct()
                .toList();
        boolean one = sources.size() == 1;
        Div drawn =
                new Div(list(facts, group, fact -> one ? "" : facts.source(group, fact, language), language, beside));
        if (one) {
            Paragraph source = new Paragraph(Wording.in(language, "fact.source", sources.getFirst()));
            source.addClassName("gu-source");
            drawn.add(source);
        }
        return drawn;
    }

    /** The values alone, where who says so goes without saying. */
    public static Component of(Facts facts, FactGroup group, Language language) {
        return list(facts, group, fact -> "", language, Beside.NOTHING);
    }

    private static Component list(
            Facts facts, FactGroup group, Function<Fact, String> source, Language language, Beside beside) {
        DescriptionList list = new DescriptionList();
        list.addClassName("gu-facts");
        for (Fact fact : group.facts()) {
            list.getElement()
                    .appendChild(line(facts, fact, source.apply(fact), language, beside)
                            .getElement());
        }
        return list;
    }

    private static Component line(Facts facts, Fact fact, String source, Language language, Beside beside) {
        String label = fact.element().label().in(language.locale());
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(fact.isSensitive() ? masked(facts, fact, label, language) : value(facts.text(fact, language)));
        if (!source.isEmpty()) {
            Span small = new Span(source);
            small.addClassName("gu-source");
            description.add(small);
        }
        beside.of(fact).ifPresent(description::add);
        return new Div(new DescriptionList.Term(label), description);
    }

    /** The direction is that of the value. */
    public static Span value(String text) {
        Span value = new Span(text);
        value.getElement().setAttribute("dir", "auto");
        value.addClassName("gu-value");
        return value;
    }

    private static Component masked(Facts facts, Fact fact, String label, Language language) {
        Span value = value(HIDDEN);
        NativeButton show = new NativeButton(Wording.in(language, "fact.show"));
        show.addClassName("gu-quiet");
        show.getElement().setAttribute("aria-label", Wording.in(language, "fact.show.what", label));
        show.addClickListener(click -> {
            boolean hidden = value.getText().equals(HIDDEN);
            value.setText(hidden ? facts.text(fact, language) : HIDDEN);
            show.setText(Wording.in(language, hidden ? "fact.hide" : "fact.show"));
            show.getElement()
                    .setAttribute(
                            "aria-label", Wording.in(language, hidden ? "fact.hide.what" : "fact.show.what", label));
        });
        Div both = new Div(value, show);
        both.addClassName("gu-masked");
        return both;
    }
}
