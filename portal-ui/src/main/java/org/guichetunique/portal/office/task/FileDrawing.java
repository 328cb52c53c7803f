package org.guichetunique.portal.office.task;

import org.guichetunique.casework.office.reading.ReadContents;
import org.guichetunique.casework.office.reading.ReadFile;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.field.CaseVocabulary;
import org.springframework.stereotype.Component;

/** Draws whole files for those who read them. */
@Component
record FileDrawing(CaseVocabulary vocabulary, Contracts contracts, ReadContents contents) {

    WholeFile whole(ReadFile read) {
        return new WholeFile(vocabulary.of(read.file().service()), read, contents, contracts);
    }

    ContestedPanel contested(ReadFile read) {
        return new ContestedPanel(read.file().reference(), whole(read));
    }
}
