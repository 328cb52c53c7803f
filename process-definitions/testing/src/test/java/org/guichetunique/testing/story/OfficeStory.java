package org.guichetunique.testing.story;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.absence.Absences;
import org.guichetunique.casework.office.absence.Delegations;
import org.guichetunique.casework.office.search.FileSearch;
import org.guichetunique.casework.office.search.FoundFile;
import org.guichetunique.casework.office.search.SearchQuery;
import org.guichetunique.casework.office.statistics.Figures;
import org.guichetunique.casework.office.statistics.Period;
import org.guichetunique.casework.office.statistics.UnitFigures;
import org.guichetunique.casework.office.statistics.UnitFigures.OfProcedure;
import org.guichetunique.casework.office.task.FilteredWorklist;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.casework.office.task.WorklistFilter;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.dao.PessimisticLockingFailureException;

/** What the stories of the officers share: a world whose lists are empty when a story begins. */
abstract class OfficeStory {

    static World world;

    @BeforeAll
    static void start() {
        world = SharedWorld.get();
    }

    /** The lists are empty before each story. */
    @AfterEach
    void clear() {
        // The engine still works on the cases that were decided, and may hold what this wants while it wants what
        // this holds: then this gives way, and tries again.
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(PessimisticLockingFailureException.class)
                .until(() -> world.asOwner()
                                .sql("do $$ begin lock table guichet.case_event in access exclusive mode;"
                                        + " delete from guichet.case_file; end $$")
                                .update()
                        >= 0);
        world.asOwner().sql("delete from guichet.officer").update();
        world.asOwner().sql("delete from guichet.absence").update();
        world.asOwner().sql("delete from guichet.delegation").update();
        world.asOwner().sql("delete from guichet.office_act").update();
        world.asOwner().sql("delete from guichet.work_tally").update();
        world.asOwner().sql("delete from guichet.work_day").update();
        world.asOwner().sql("delete from guichet.decision_tally").update();
        world.asOwner().sql("delete from guichet.decision_day").update();
    }

    static UnitFigures figures(Officer officer, Period period) {
        return world.bean(Figures.class).of(officer, period);
    }

    static OfProcedure births(Officer officer, Period period) {
        return figures(officer, period).procedures().stream()
                .filter(one -> one.service().equals(World.BIRTH))
                .findFirst()
                .orElseThrow();
    }

    static void seen(Officer... arriving) {
        for (Officer officer : arriving) {
            officers().seen(officer);
        }
    }

    static LocalDate today() {
        return absences().today(World.NADIA);
    }

    static void absencesAreOver() {
        world.asOwner()
                .sql("update guichet.absence set starts_at = starts_at - interval '9 days', ends_at = now()")
                .update();
    }

    static Absences absences() {
        return world.bean(Absences.class);
    }

    static Delegations delegations() {
        return world.bean(Delegations.class);
    }

    static List<Reference> found(String text, Officer officer) {
        return search(new SearchQuery(text, null, null, false), officer);
    }

    static List<Reference> search(SearchQuery question, Officer officer) {
        return world.bean(FileSearch.class).find(question, FileSearch.PAGE, officer).stream()
                .map(FoundFile::reference)
                .toList();
    }

    static FilteredWorklist list(WorklistFilter show) {
        return new FilteredWorklist(show, null);
    }

    static Officers officers() {
        return world.bean(Officers.class);
    }

    static Map<Address, String> accepting() {
        return Map.of(
                Address.of("decision.outcome"), "accepted",
                Address.of("decision.reason"), "complete",
                Address.of("decision.explanation"), "Tout est en ordre.");
    }

    @SafeVarargs
    static <T> List<T> atOnce(Callable<T>... attempts) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(attempts.length)) {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result : threads.invokeAll(List.of(attempts))) {
                results.add(result.get());
            }
            return results;
        }
    }
}
