package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.office.reading.ReadFile;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** What was decided, when, and why: what somebody else must be able to judge. */
final class DecidedPanel extends Section {

    DecidedPanel(CaseWords words, ReadFile read) {
        addClassNames("gu-pane", "gu-decided");
        Paragraph outcome = new Paragraph();
        outcome.addClassName("gu-lead");
        Paragraph when = new Paragraph();
        when.addClassName("gu-soft");
        Wording.follow(this, language -> {
            outcome.setText(outcome(words, read, language));
            when.setText(when(words, read, language));
        });
        add(
                Wording.say(new H2(), "reading.decided"),
                outcome,
                when,
                new ValueList(
                        words,
                        SourceDisagreements.among(read.values(), read.evidence()),
                        StatedPanel.from(Source.Kind.OFFICER, words, read.values())));
    }

    private static String outcome(CaseWords words, ReadFile read, Language language) {
        if (!(read.file() instanceof CaseFile.Closed closed)) {
            return Wording.in(language, "reading.undecided");
        }
        return closed.isEarly()
                ? Wording.in(language, "file." + closed.ending() + ".title")
                : words.service().text("end." + closed.ending(), language.locale());
    }

    private static String when(CaseWords words, ReadFile read, Language language) {
        var zone = words.service().competentAuthority().zone();
        return words.service().text("title", language.locale()) + " · "
                + (read.file() instanceof CaseFile.Closed closed
                        ? Wording.in(language, "file.closed", words.values().moment(closed.closedAt(), zone, language))
                        : Wording.in(
                                language,
                                "receipt.filed",
                                words.values().dayAndTime(read.file().submittedAt(), zone, language)));
    }
}
