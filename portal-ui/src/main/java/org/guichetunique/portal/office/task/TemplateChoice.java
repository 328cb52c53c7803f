package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.template.TextTemplate;
import org.guichetunique.casework.office.template.TextTemplates;
import org.guichetunique.portal.shell.frame.Wording;

/** The texts of the authority, to take one instead of writing it anew; not there where the authority has none. */
final class TemplateChoice extends Div {

    private final Select<TextTemplate> choice = new Select<>();
    private final boolean some;

    /** @param chosen told which one was taken */
    TemplateChoice(
            TextTemplates templates,
            TextTemplate.Kind kind,
            String service,
            Officer officer,
            Consumer<TextTemplate> chosen) {
        List<TextTemplate> all = templates.of(kind, service, officer);
        choice.setItems(all);
        Wording.follow(choice, language -> {
            choice.setLabel(Wording.in(language, "template.take"));
            choice.setItemLabelGenerator(TextTemplate::name);
        });
        choice.addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(chosen));
        addClassName("gu-template-choice");
        add(choice);
        some = !all.isEmpty();
        setVisible(some);
    }

    void offer(boolean wanted) {
        setVisible(wanted && some);
    }

    /** The one that was taken; empty where none was. */
    Optional<TextTemplate> taken() {
        return Optional.ofNullable(choice.getValue());
    }
}
