package org.guichetunique.portal.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import org.guichetunique.casework.studio.rehearsal.Rehearsals;
import org.guichetunique.casework.studio.rehearsal.Stage;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** Keeps a rehearsal with the draft. */
final class RehearsalKeeping extends Div {

    RehearsalKeeping(Rehearsals rehearsals, String procedure, Stage stage) {
        addClassNames("gu-writing");
        TextField name = new TextField();
        name.setMaxLength(60);
        Wording.follow(name, language -> {
            name.setLabel(Wording.in(language, "studio.rehearsal.keep.name"));
            name.setHelperText(Wording.in(language, "studio.rehearsal.keep.help"));
        });
        Line said = new Line("gu-notice", "status");
        NativeButton keep = Wording.say(new NativeButton(), "studio.rehearsal.keep");
        keep.addClassName("gu-second");
        keep.addClickListener(click -> said.say(
                "studio.writing." + rehearsals.keep(procedure, name.getValue().strip(), stage, Acting.asDesigner())));
        add(name, keep, said);
    }
}
