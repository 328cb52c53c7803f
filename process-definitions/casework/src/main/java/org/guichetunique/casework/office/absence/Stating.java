package org.guichetunique.casework.office.absence;

import java.time.LocalDate;
import java.util.List;

/** What became of an attempt to state an absence. */
public sealed interface Stating {

    /**
     * It stands.
     *
     * @param substituteAway absences of the substitute in the same time: on those days nobody stands in
     * @param leftAlone absences of others for whom the officer should stand in, in that time: nobody does then
     */
    record Stated(List<Absence> substituteAway, List<Absence> leftAlone) implements Stating {}

    record WrongDays(Days.Problem problem) implements Stating {}

    /** The officer is away in that time already. */
    record Overlaps(LocalDate from, LocalDate to) implements Stating {}

    /** Nobody stands in for themself. */
    record OneSelf() implements Stating {}

    /** The substitute works elsewhere. */
    record NotAColleague() implements Stating {}

    /** Whoever stands in would be stood in for by the officer, directly or through others. */
    record Loop(String name) implements Stating {}

    /** The officer has {@link Absences#MOST} that are not over. */
    record TooMany() implements Stating {}

    /** Only themself, and who supervises them, says that an officer is away. */
    record NotYours() implements Stating {}
}
