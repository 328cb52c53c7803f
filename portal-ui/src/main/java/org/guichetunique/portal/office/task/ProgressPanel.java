package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.office.task.FileProgress;
import org.guichetunique.portal.shell.diagram.ProcessDrawing;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** Where the case stands: its steps as a list, and the same drawn. */
final class ProgressPanel extends Section {

    ProgressPanel(OpenFile file, FileProgress progress, Values values) {
        addClassNames("gu-pane", "gu-where");
        List<CaseSteps.Step> steps = progress.steps(file.task(), file.officer());
        ZoneId zone = file.words().service().competentAuthority().zone();
        OrderedList list = new OrderedList();
        Wording.follow(list, language -> {
            list.removeAll();
            steps.stream()
                    .filter(step -> step.kind() != CaseSteps.Kind.RULE)
                    .forEach(step -> list.add(new ListItem(Wording.in(
                            language,
                            step.endedAt() == null ? "progress.since" : "progress.ended",
                            name(file.words(), step, language),
                            values.moment(
                                    step.endedAt() == null ? step.startedAt() : step.endedAt(), zone, language)))));
        });
        add(Wording.say(new H2(), "progress.title"), list);
        Set<String> current = activities(steps, false);
        Set<String> done = activities(steps, true);
        progress.diagram(file.task())
                .ifPresent(diagram -> add(new ProcessDrawing(
                        "progress.diagram",
                        diagram,
                        current,
                        done,
                        (shape, language) -> file.words()
                                .service()
                                .findText("step." + shape.element(), language.locale())
                                .orElse(shape.name()))));
    }

    private static String name(CaseWords words, CaseSteps.Step step, Language language) {
        String name = words.service()
                .findText("step." + step.activity(), language.locale())
                .orElse(step.activity());
        return step.member().isEmpty() ? name : name + " · " + words.subject(step.member(), language);
    }

    private static Set<String> activities(List<CaseSteps.Step> steps, boolean ended) {
        return steps.stream()
                .filter(step -> (step.endedAt() != null) == ended)
                .map(CaseSteps.Step::activity)
                .collect(Collectors.toSet());
    }
}
