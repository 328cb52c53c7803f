package org.guichetunique.casework.request;

import java.util.stream.Stream;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.springframework.stereotype.Component;

/** The fields of a draft that somebody else was asked to answer. */
@Component
final class SectionsOfOthers {

    private final ContributionRecords contributions;

    SectionsOfOthers(ContributionRecords contributions) {
        this.contributions = contributions;
    }

    /** Whether somebody else was asked for this field, and has answered or will. */
    boolean answer(CaseId id, PublicService service, Address address) {
        return contributions.of(id).stream()
                .flatMap(contribution -> fields(service, contribution))
                .anyMatch(field -> field.address().equals(address));
    }

    /** Those that nobody has handed in yet. */
    Stream<Field> missing(CaseId id, PublicService service) {
        return contributions.of(id).stream()
                .filter(contribution -> !contribution.isDone())
                .flatMap(contribution -> fields(service, contribution));
    }

    private static Stream<Field> fields(PublicService service, Contribution contribution) {
        return service.questions().form().sections().stream()
                .filter(section -> section.key().equals(contribution.section()))
                .flatMap(section -> section.fields().stream());
    }
}
