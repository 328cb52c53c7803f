package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.guichetunique.casework.office.reading.ReadContents;
import org.guichetunique.casework.office.reading.ReadFile;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.field.CaseVocabulary;
import org.springframework.stereotype.Component;

/** Draws whole files for those who read them. */
@Component
record FileDrawing(CaseVocabulary vocabulary, Contracts contracts, ReadContents contents, FilePrint print) {

    WholeFile whole(ReadFile read) {
        return new WholeFile(vocabulary.of(read.file().service()), read, contents, contracts);
    }

    /** A way to take it as one PDF. */
    Anchor printed(ReadFile read) {
        return print.way(read.file().reference().value(), () -> Optional.of(read));
    }

    ContestedPanel contested(ReadFile read) {
        return new ContestedPanel(read.file().reference(), whole(read));
    }
}
