package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.guichetunique.casework.office.task.Decisions;
import org.guichetunique.portal.shell.frame.Wording;

/** An opinion that has to be answered before the file can be decided: told when the file is opened, not when it is decided. */
@org.springframework.stereotype.Component
final class UnweighedPanel implements FilePanel {

    private final Decisions decisions;

    UnweighedPanel(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Place place() {
        return Place.ABOVE;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Optional<Component> draw(OpenFile file) {
        Paragraph told = Wording.say(new Paragraph(), "task.trouble.unweighed");
        told.addClassName("gu-trouble");
        told.getElement().setAttribute("role", "status");
        Runnable look = () -> told.setVisible(decisions.isOpinionUnweighed(file.task(), file.officer()));
        look.run();
        file.onLook(look);
        return Optional.of(told);
    }
}
