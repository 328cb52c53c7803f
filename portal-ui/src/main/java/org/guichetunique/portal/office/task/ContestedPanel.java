package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.guichetunique.casework.office.reading.ReadContents;
import org.guichetunique.casework.office.reading.ReadFile;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;

/** The file whose answer is contested, whole, above the appeal against it. */
final class ContestedPanel extends Section {

    ContestedPanel(ReadFile read, ReadContents contents, Catalogue catalogue, Dictionary dictionary, Values values) {
        addClassName("gu-contested");
        CaseWords words = new CaseWords(catalogue.require(read.file().service()), dictionary, values);
        Span reference = new Span(read.file().reference().value());
        reference.addClassName("gu-case-reference");
        reference.getElement().setAttribute("dir", "ltr");
        H2 title = new H2(Wording.say(new Span(), "reading.contested"), new Span(" "), reference);
        title.setId("contested");
        getElement().setAttribute("aria-labelledby", "contested");
        add(title, new WholeFile(words, read, contents));
    }
}
