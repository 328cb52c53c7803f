package org.guichetunique.portal.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** What is wrong with a draft, each with the way to where it is wrong. */
final class FindingList extends Section {

    /** A longer list would not help the designer. */
    private static final int MOST = 100;

    private final Line summary = new Line("gu-note", "status");
    private final UnorderedList list = new UnorderedList();
    private final transient Consumer<Finding> chosen;

    FindingList(Consumer<Finding> chosen) {
        this.chosen = chosen;
        addClassNames("gu-pane", "gu-findings");
        H2 title = Wording.say(new H2(), "studio.findings");
        title.setId("findings");
        getElement().setAttribute("aria-labelledby", "findings");
        add(title, summary, list);
    }

    /** Adds a component between the summary and the list of findings. */
    void addBeforeList(Component something) {
        addComponentAtIndex(indexOf(list), something);
    }

    void show(List<Finding> findings) {
        long errors = findings.stream().filter(Finding::isError).count();
        if (findings.isEmpty()) {
            summary.say("studio.findings.none");
        } else {
            summary.say("studio.findings.some", errors, findings.size() - errors);
        }
        list.removeAll();
        findings.stream()
                .sorted((one, other) -> Boolean.compare(other.isError(), one.isError()))
                .limit(MOST)
                .forEach(finding -> list.add(new ListItem(button(finding))));
    }

    private NativeButton button(Finding finding) {
        Span kind = Wording.say(new Span(), finding.isError() ? "studio.finding.error" : "studio.finding.warning");
        kind.addClassNames("gu-finding-kind", finding.isError() ? "gu-finding-error" : "gu-finding-warning");
        Span words = new Span();
        words.getElement().setAttribute("dir", "auto");
        Wording.follow(words, language -> words.setText(finding.message(language.locale())));
        Span place = new Span(finding.file().getFileName()
                + (finding.element() == null ? ":" + finding.line() : " · " + finding.element()));
        place.addClassName("gu-note");
        place.getElement().setAttribute("dir", "ltr");
        NativeButton button = new NativeButton();
        button.add(kind, words, place);
        button.addClassName("gu-finding");
        button.addClickListener(click -> chosen.accept(finding));
        return button;
    }
}
