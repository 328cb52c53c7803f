package org.guichetunique.portal.studio;

import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;

/** The names of procedures. A procedure that is not published yet is called by its key. */
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

    /** The name of a step as people know it; its id if the step no longer exists. */
    String step(String procedure, String activity, Language language) {
        return catalogue
                .service(procedure)
                .flatMap(service -> service.findText("step." + activity, language.locale()))
                .orElse(activity);
    }
}
