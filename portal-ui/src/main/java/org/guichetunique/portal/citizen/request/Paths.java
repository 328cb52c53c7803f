package org.guichetunique.portal.citizen.request;

import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Reference;

/** Addresses below {@code /app/}. */
final class Paths {

    /** Which page the person came from, to be led back to it. */
    static final String FROM = "from";

    private Paths() {}

    static String step(CaseFile.Draft draft, String step) {
        return "request/" + draft.service() + "/" + draft.id() + "/" + step;
    }

    /** A page of a draft from which the person comes back to the check. */
    static String toChange(CaseFile.Draft draft, String step) {
        return step(draft, step) + "?" + FROM + "=" + RequestSteps.CHECK;
    }

    static String file(Reference reference) {
        return "files/" + reference;
    }

    static String receipt(Reference reference) {
        return "files/" + reference + "/receipt";
    }
}
