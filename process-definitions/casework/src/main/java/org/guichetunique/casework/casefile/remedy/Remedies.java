package org.guichetunique.casework.casefile.remedy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.ContestedCases;
import org.guichetunique.procedures.calendar.Term;
import org.guichetunique.procedures.catalogue.Appeal;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The one place that says how an answer is contested, for pages and documents alike. */
@Component
public final class Remedies {

    private final Catalogue catalogue;
    private final Function<CaseId, Optional<CaseFile.Closed>> contested;

    @Autowired
    Remedies(Catalogue catalogue, ContestedCases appeals, CaseFiles files) {
        this(
                catalogue,
                id -> appeals.contestedBy(id)
                        .flatMap(files::find)
                        .filter(CaseFile.Closed.class::isInstance)
                        .map(CaseFile.Closed.class::cast));
    }

    /** @param contested the case that an appeal contests; empty for a case that is no appeal */
    public Remedies(Catalogue catalogue, Function<CaseId, Optional<CaseFile.Closed>> contested) {
        this.catalogue = catalogue;
        this.contested = contested;
    }

    public Remedy of(CaseFile.Closed file) {
        PublicService service = catalogue.require(file.service());
        return of(
                file.id(),
                service,
                file.ending(),
                service.competence().calendar().dayOf(file.closedAt()));
    }

    /** @param ending the end event that the case has reached; null while it has reached none */
    public Remedy of(CaseId id, PublicService service, @Nullable String ending, LocalDate decidedOn) {
        Appeal appeal = service.recourse().appeal();
        // Who contests the answer to an appeal goes to the court that is competent for what was decided first.
        return contested
                .apply(id)
                .map(first -> new Remedy(
                        null,
                        null,
                        null,
                        catalogue.require(first.service()).recourse().appeal().court(first.ending())))
                .orElseGet(() -> new Remedy(
                        appeal.to(),
                        lastDay(service, decidedOn),
                        appeal.then(),
                        ending == null ? appeal.court() : appeal.court(ending)));
    }

    private static @Nullable LocalDate lastDay(PublicService service, LocalDate decidedOn) {
        Term within = service.recourse().appeal().within();
        return within == null
                ? null
                : service.competence()
                        .calendar()
                        .onWorkingDay(
                                within.lastDay(decidedOn, service.competence().calendar()));
    }
}
