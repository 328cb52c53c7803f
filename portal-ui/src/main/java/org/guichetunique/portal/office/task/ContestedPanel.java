package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.portal.shell.frame.Wording;

/** The file whose answer is contested, whole, above the appeal against it. */
final class ContestedPanel extends Section {

    ContestedPanel(Reference contested, WholeFile file) {
        addClassName("gu-contested");
        Span reference = new Span(contested.value());
        reference.addClassName("gu-case-reference");
        reference.getElement().setAttribute("dir", "ltr");
        H2 title = new H2(Wording.say(new Span(), "reading.contested"), new Span(" "), reference);
        title.setId("contested");
        getElement().setAttribute("aria-labelledby", "contested");
        add(title, file);
    }
}
