package org.guichetunique.portal.shell.diagram;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.function.BiFunction;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.model.Diagram;

/** A procedure with the way that a case has gone. Drawn from left to right in every language, as its designer laid it out. */
public final class ProcessDrawing extends Div {

    /**
     * @param name key of what the drawing is called
     * @param current elements at which the case stands
     * @param done elements through which it has come
     * @param names what is written in a shape
     */
    public ProcessDrawing(
            String name,
            Diagram diagram,
            Set<String> current,
            Set<String> done,
            BiFunction<Diagram.Shape, Language, String> names) {
        Wording.name(this, name);
        Wording.follow(this, language -> {
            removeAll();
            add(new Svg(DiagramMarkup.of(diagram, current, done, shape -> names.apply(shape, language))));
        });
        addClassName("gu-diagram");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("dir", "ltr");
    }
}
