package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.ZoneId;
import java.util.List;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** The steps of a case in the order in which they began, each with when it ended. */
final class StepList extends OrderedList {

    StepList(CaseWords words, List<CaseSteps.Step> steps, Values values) {
        ZoneId zone = words.service().competence().authority().zone();
        Wording.follow(this, language -> {
            removeAll();
            steps.stream()
                    .filter(step -> step.kind() != CaseSteps.Kind.RULE)
                    .forEach(step -> add(new ListItem(Wording.in(
                            language,
                            step.endedAt() == null ? "progress.since" : "progress.ended",
                            name(words, step, language),
                            values.moment(
                                    step.endedAt() == null ? step.startedAt() : step.endedAt(), zone, language)))));
        });
    }

    static String name(CaseWords words, CaseSteps.Step step, Language language) {
        String name = words.service()
                .findText("step." + step.activity(), language.locale())
                .orElse(step.activity());
        return step.member().isEmpty() ? name : name + " · " + words.subject(step.member(), language);
    }
}
