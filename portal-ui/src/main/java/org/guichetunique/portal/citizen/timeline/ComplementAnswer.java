package org.guichetunique.portal.citizen.timeline;

import java.util.Optional;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.complement.ComplementAnswerResult;
import org.guichetunique.casework.office.complement.ComplementAnswers;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.portal.shell.attachment.CaseUploads;

/** The answer of one person to what an officer has asked for: kept while it is written, then sent. */
record ComplementAnswer(ComplementAnswers complements, Reference reference, Person person, CaseUploads files) {

    void keep(String text) {
        complements.draft(reference, text, person);
    }

    /** @return empty where it is not asked any more */
    Optional<Reading> keep(Address address, String typed) {
        return complements.write(reference, address, typed, person);
    }

    ComplementAnswerResult send(String text) {
        return complements.answer(reference, text, person);
    }
}
