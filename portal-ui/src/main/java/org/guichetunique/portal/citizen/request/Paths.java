package org.guichetunique.portal.citizen.request;

import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Reference;

/** Addresses below {@code /app/}. */
final class Paths {

    private Paths() {}

    static String step(CaseFile.Draft draft, String step) {
        return "request/" + draft.service() + "/" + draft.id() + "/" + step;
    }

    static String file(Reference reference) {
        return "files/" + reference;
    }

    static String receipt(Reference reference) {
        return "files/" + reference + "/receipt";
    }
}
