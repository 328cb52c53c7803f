package org.guichetunique.portal.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import org.guichetunique.casework.studio.rehearsal.Coverage;
import org.guichetunique.casework.studio.rehearsal.Difference;
import org.guichetunique.casework.studio.rehearsal.Rehearsals;
import org.guichetunique.casework.studio.rehearsal.ReplayedRehearsal;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** What was kept of rehearsals, whether it still ends as it did, and which ways nobody has tried. */
final class KeptRehearsals extends Section {

    private final transient Rehearsals rehearsals;
    private final String procedure;
    private final transient Supplier<DraftNames> names;
    private final Div results = new Div();

    /** @param names what the elements of the draft are called as it is when its rehearsals are played */
    KeptRehearsals(Rehearsals rehearsals, String procedure, Supplier<DraftNames> names) {
        this.rehearsals = rehearsals;
        this.procedure = procedure;
        this.names = names;
        addClassName("gu-pane");
        results.getElement().setAttribute("role", "status");
        NativeButton play = Wording.say(new NativeButton(), "studio.rehearsal.play");
        play.addClassName("gu-second");
        play.addClickListener(click -> play());
        Paragraph about = Wording.say(new Paragraph(), "studio.rehearsal.kept.about");
        about.addClassName("gu-note");
        add(Wording.say(new H2(), "studio.rehearsal.kept"), about, play, results);
    }

    private void play() {
        List<ReplayedRehearsal> played = rehearsals.play(procedure);
        results.removeAll();
        if (played.isEmpty()) {
            results.add(Wording.say(new Paragraph(), "studio.rehearsal.kept.none"));
            return;
        }
        DraftNames called = names.get();
        played.forEach(one -> results.add(result(one, called)));
        results.add(coverage(rehearsals.coverage(procedure, played), called));
    }

    private static Div result(ReplayedRehearsal played, DraftNames called) {
        Span name = new Span(played.name());
        name.getElement().setAttribute("dir", "ltr");
        H3 title = new H3(name);
        boolean same = played.differences().isEmpty();
        Span verdict = Wording.say(new Span(), same ? "studio.rehearsal.same" : "studio.rehearsal.otherwise");
        verdict.addClassName(same ? "gu-exchange-answered" : "gu-exchange-refused");
        UnorderedList differences = new UnorderedList();
        played.differences().forEach(difference -> {
            ListItem item = new ListItem();
            Wording.follow(item, language -> item.setText(words(difference, called, language)));
            differences.add(item);
        });
        return new Div(title, verdict, differences);
    }

    private static String words(Difference difference, DraftNames called, Language language) {
        String key = "studio.rehearsal.difference." + difference.getClass().getSimpleName();
        return switch (difference) {
            case Difference.End end ->
                Wording.in(language, key, ending(end.was(), called, language), ending(end.is(), called, language));
            case Difference.LeftOut left -> Wording.in(language, key, called.of(left.activity(), language));
            case Difference.New came -> Wording.in(language, key, called.of(came.activity(), language));
            case Difference.Rule rule -> Wording.in(language, key, rule.address(), given(rule.was()), given(rule.is()));
            case Difference.NotThere missing -> Wording.in(language, key, called.of(missing.activity(), language));
            case Difference.NotTaken wrong -> Wording.in(language, key, wrong.address());
            case Difference.Trouble trouble -> Wording.in(language, key, trouble.text());
        };
    }

    private static String ending(String end, DraftNames called, Language language) {
        return end.isEmpty() ? Wording.in(language, "studio.rehearsal.goesOn") : called.of(end, language);
    }

    private static String given(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private static Div coverage(Coverage coverage, DraftNames called) {
        Paragraph sum = new Paragraph();
        sum.addClassName("gu-strong");
        Wording.follow(
                sum,
                language -> sum.setText(Wording.in(
                        language,
                        "studio.rehearsal.coverage",
                        coverage.taken(),
                        coverage.flows(),
                        coverage.percent())));
        UnorderedList list = new UnorderedList();
        coverage.untaken().forEach(flow -> {
            ListItem item = new ListItem();
            Wording.follow(
                    item,
                    language -> item.setText(Wording.in(
                            language,
                            "studio.rehearsal.flow",
                            called.of(flow.from(), language),
                            called.of(flow.to(), language))));
            list.add(item);
        });
        NativeDetails untaken = new NativeDetails();
        untaken.setSummary(Wording.say(new Span(), "studio.rehearsal.untaken"));
        untaken.setContent(list);
        untaken.addClassName("gu-folded");
        Div all = new Div(sum);
        if (!coverage.untaken().isEmpty()) {
            all.add(untaken);
        }
        return all;
    }
}
