package org.guichetunique.casework.studio.drafting;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.timeline.StepDurations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases that go on, by the model that each began with, and bringing them to the model that is in force. */
@RolesAllowed({"DESIGNER", "REVIEWER"})
@Component
public class LiveCases {

    /** At once; each hundred in a transaction of its own. */
    public static final int MOST_AT_ONCE = 1000;

    private static final int MOST_ROWS = 500;

    private final JdbcClient database;
    private final Moving moving;
    private final StepDurations durations;
    private final StudioEvents events;

    public LiveCases(JdbcClient database, Moving moving, StepDurations durations) {
        this.database = database;
        this.moving = moving;
        this.durations = durations;
        this.events = new StudioEvents(database);
    }

    /**
     * Cases at one step of one model.
     *
     * @param model number of the model, as the engine counts them
     * @param activity id of the step
     */
    public record Standing(int model, String activity, int cases) {}

    /**
     * What is going on at one step, whatever the model.
     *
     * @param cases that stand there now
     * @param usual how long half of the cases stay there at most; zero where too little is known
     */
    public record Traffic(String activity, int cases, Duration usual) {}

    /** What would become of the cases that began with an earlier model. */
    public record Preview(int model, int newest, List<Standing> moving, List<Standing> staying) {}

    /** What the engine can do about it. */
    public interface Moving {

        /** @return the number of the newest model of the procedure; 0 where there is none */
        int newest(String procedure);

        /** @return ids of the steps of a model that have a place in the newest one */
        Set<String> places(String procedure, int model);

        /**
         * Moves cases, in a transaction for each hundred.
         *
         * @param staying steps at which a case stays where it is
         * @return how many were moved
         */
        int move(String procedure, int model, List<String> staying, int most);
    }

    /** Newest model first. */
    public List<Standing> of(String procedure) {
        return database.sql("""
                        select p.version_ model, e.act_id_ activity, count(*) cases
                          from camunda.act_ru_execution e join camunda.act_re_procdef p on p.id_ = e.proc_def_id_
                         where p.key_ = :procedure and e.is_active_ and e.act_id_ is not null
                         group by p.version_, e.act_id_
                         order by p.version_ desc, e.act_id_ limit :most
                        """)
                .param("procedure", procedure)
                .param("most", MOST_ROWS)
                .query((row, number) ->
                        new Standing(row.getInt("model"), row.getString("activity"), row.getInt("cases")))
                .list();
    }

    /** How many cases stand at each step, whatever their model. */
    public Map<String, Integer> standing(String procedure) {
        Map<String, Integer> standing = new TreeMap<>();
        of(procedure).forEach(one -> standing.merge(one.activity(), one.cases(), Integer::sum));
        return standing;
    }

    /** Of each step where a case stands, or that has taken some time before. */
    public List<Traffic> traffic(String procedure, Set<String> activities) {
        Map<String, Integer> standing = standing(procedure);
        return activities.stream()
                .map(activity ->
                        new Traffic(activity, standing.getOrDefault(activity, 0), durations.usual(procedure, activity)))
                .filter(one -> one.cases() > 0 || !one.usual().isZero())
                .toList();
    }

    /** Of each model by which cases go on, the newest first. */
    public List<Preview> previews(String procedure) {
        int newest = moving.newest(procedure);
        return of(procedure).stream()
                .collect(Collectors.groupingBy(Standing::model, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(model -> preview(procedure, model.getKey(), newest, model.getValue()))
                .toList();
    }

    public Preview preview(String procedure, int model) {
        return previews(procedure).stream()
                .filter(one -> one.model() == model)
                .findFirst()
                .orElseGet(() -> new Preview(model, moving.newest(procedure), List.of(), List.of()));
    }

    private Preview preview(String procedure, int model, int newest, List<Standing> standing) {
        Set<String> places = model == newest ? Set.of() : moving.places(procedure, model);
        List<Standing> going = standing.stream()
                .filter(one -> model == newest || places.contains(one.activity()))
                .toList();
        List<Standing> staying =
                standing.stream().filter(one -> !going.contains(one)).toList();
        return new Preview(model, newest, going, staying);
    }

    /** @return how many cases were moved, {@link #MOST_AT_ONCE} at most */
    @RolesAllowed("REVIEWER")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int move(String procedure, int model, Designer reviewer) {
        Preview preview = preview(procedure, model);
        List<String> staying =
                preview.staying().stream().map(Standing::activity).toList();
        int moved = moving.move(procedure, model, staying, MOST_AT_ONCE);
        events.record(
                reviewer, procedure, StudioEvents.Kind.CASES_MOVED, model + " → " + preview.newest() + ": " + moved);
        return moved;
    }
}
