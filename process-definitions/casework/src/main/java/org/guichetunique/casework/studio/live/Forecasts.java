package org.guichetunique.casework.studio.live;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseSteps.Step;
import org.guichetunique.casework.studio.drafting.Studio;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.forecast.Forecasting;
import org.guichetunique.procedures.forecast.PastCase;
import org.guichetunique.procedures.model.ModelFile;
import org.guichetunique.procedures.model.XmlElement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replays the cases that were closed last on the draft of their procedure. Tells of no person and no case. */
@RolesAllowed({"DESIGNER", "REVIEWER"})
@Component
public class Forecasts {

    /** Of the cases that the procedure itself has closed, the latest. */
    public static final int MOST_CASES = 500;

    private final JdbcClient database;
    private final CaseSteps steps;
    private final Studio studio;
    private final Catalogue catalogue;
    private final Contracts contracts;

    public Forecasts(JdbcClient database, CaseSteps steps, Studio studio, Catalogue catalogue, Contracts contracts) {
        this.database = database;
        this.steps = steps;
        this.studio = studio;
        this.catalogue = catalogue;
        this.contracts = contracts;
    }

    @Transactional(readOnly = true)
    public ForecastResult of(String procedure) {
        if (studio.draft(procedure).isEmpty()) {
            return new ForecastResult.NoDraft();
        }
        Optional<PublicService> now = catalogue.service(procedure);
        Optional<PublicService> drafted = studio.service(procedure);
        Optional<XmlElement> model = model(procedure, studio.inForce(procedure));
        Optional<XmlElement> draft = model(procedure, studio.texts(procedure));
        if (now.isEmpty() || model.isEmpty()) {
            return new ForecastResult.NoCases();
        }
        if (drafted.isEmpty() || draft.isEmpty()) {
            return new ForecastResult.Unreadable();
        }
        List<PastCase> cases = cases(procedure);
        return cases.isEmpty()
                ? new ForecastResult.NoCases()
                : new ForecastResult.Told(Forecasting.of(
                        cases,
                        new Forecasting.Model(model.get(), new CaseLimits(now.get(), now.get())),
                        new Forecasting.Model(draft.get(), new CaseLimits(now.get(), drafted.get())),
                        new UsualCallDurations(database, contracts)));
    }

    private static Optional<XmlElement> model(String procedure, Map<String, String> texts) {
        ProcedureFiles files = ProcedureFiles.draft(procedure, texts, new Findings());
        return files.text(files.model())
                .flatMap(text -> ModelFile.read(files.path(files.model()), text, new Findings()))
                .filter(root -> root.all("process").findFirst().isPresent());
    }

    private List<PastCase> cases(String procedure) {
        List<ClosedCase> closed = database.sql("""
                        select id, submitted_at, closed_at, ending, legal_limit_at from published.case_file
                         where service = :procedure and state = 'closed' and closing is null
                         order by closed_at desc limit :most
                        """)
                .param("procedure", procedure)
                .param("most", MOST_CASES)
                .query((row, number) -> ClosedCase.read(row))
                .list();
        Collection<CaseId> ids = closed.stream().map(ClosedCase::id).toList();
        Map<CaseId, List<Step>> done = steps.of(ids);
        return closed.stream()
                .map(one -> one.with(done.getOrDefault(one.id(), List.of())))
                .toList();
    }
}
