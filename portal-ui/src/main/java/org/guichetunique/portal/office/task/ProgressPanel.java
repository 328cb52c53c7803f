package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.office.task.FileProgress;
import org.guichetunique.portal.shell.diagram.ProcessDrawing;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;

/** Where the case stands: its steps as a list, and the same drawn. */
final class ProgressPanel extends Section {

    ProgressPanel(OpenFile file, FileProgress progress, Values values) {
        addClassNames("gu-pane", "gu-where");
        List<CaseSteps.Step> steps = progress.steps(file.task(), file.officer());
        add(Wording.say(new H2(), "progress.title"), new StepList(file.words(), steps, values));
        Set<String> current = activities(steps, false);
        Set<String> done = activities(steps, true);
        progress.diagram(file.task())
                .ifPresent(diagram -> add(folded(new ProcessDrawing(
                        "progress.diagram",
                        diagram,
                        current,
                        done,
                        (shape, language) -> file.words()
                                .service()
                                .findText("step." + shape.element(), language.locale())
                                .orElse(shape.name())))));
    }

    /** The list says where it stands; the drawing is large. */
    private static NativeDetails folded(ProcessDrawing drawing) {
        NativeDetails details = new NativeDetails();
        details.setSummary(Wording.say(new Span(), "progress.draw"));
        details.setContent(drawing);
        return details;
    }

    private static Set<String> activities(List<CaseSteps.Step> steps, boolean ended) {
        return steps.stream()
                .filter(step -> (step.endedAt() != null) == ended)
                .map(CaseSteps.Step::activity)
                .collect(Collectors.toSet());
    }
}
