package org.guichetunique.portal.studio;

import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;

/** What procedures are called; one that is not on offer yet by its key. */
record ProcedureNames(Catalogue catalogue) {

    /** Whether it was ever published. */
    boolean isKnown(String procedure) {
        return catalogue.service(procedure).isPresent();
    }

    String of(String procedure, Language language) {
        return catalogue
                .service(procedure)
                .flatMap(service -> service.findText("title", language.locale()))
                .orElse(procedure);
    }

    /** Of a step, as people know it; one that is there no more by its id. */
    String step(String procedure, String activity, Language language) {
        return catalogue
                .service(procedure)
                .flatMap(service -> service.findText("step." + activity, language.locale()))
                .orElse(activity);
    }
}
