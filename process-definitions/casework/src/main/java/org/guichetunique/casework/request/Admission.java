package org.guichetunique.casework.request;

import java.util.List;
import org.guichetunique.casework.casefile.Agency;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.procedures.catalogue.PublicService;

/** Whether somebody may begin a request and file it, and what they lack for it. */
public enum Admission {
    ADMITTED,
    /** Nobody files for themself: a mandate is needed. */
    NEEDS_MANDATE,
    /** The mandate under which they act is not good for this service. */
    OUT_OF_SCOPE,
    /** They have not signed in as surely as the service demands. */
    NEEDS_ASSURANCE;

    /** From the least on. */
    private static final List<String> LEVELS = List.of("low", "substantial", "high");

    public static Admission of(PublicService service, Person person) {
        String assurance = person.assurance();
        if (LEVELS.indexOf(assurance) < LEVELS.indexOf(service.applicants().assurance())
                && !(assurance.isEmpty() && service.applicants().assurance().equals(LEVELS.getFirst()))) {
            return NEEDS_ASSURANCE;
        }
        Agency agency = person.agency();
        if (agency == null) {
            return service.applicants().onlyByMandate() ? NEEDS_MANDATE : ADMITTED;
        }
        boolean good = service.applicants().mandates().containsKey(agency.kind())
                && agency.services().contains(service.key());
        return good ? ADMITTED : OUT_OF_SCOPE;
    }
}
