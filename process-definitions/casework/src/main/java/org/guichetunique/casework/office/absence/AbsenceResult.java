package org.guichetunique.casework.office.absence;

import java.time.LocalDate;
import java.util.List;

/** What became of an attempt to state an absence. */
public sealed interface AbsenceResult {

    /**
     * It stands.
     *
     * @param substituteAway absences of the substitute in the same time: on those days nobody stands in
     * @param leftAlone absences of others for whom the officer should stand in, in that time: nobody does then
     */
    record Stated(List<Absence> substituteAway, List<Absence> leftAlone) implements AbsenceResult {}

    record WrongDays(AbsencePeriod.Problem problem) implements AbsenceResult {}

    /** The officer is away in that time already. */
    record Overlaps(LocalDate from, LocalDate to) implements AbsenceResult {}

    /** Nobody stands in for themself. */
    record OneSelf() implements AbsenceResult {}

    /** The substitute works elsewhere. */
    record NotAColleague() implements AbsenceResult {}

    /** Whoever stands in would be stood in for by the officer, directly or through others. */
    record Loop(String name) implements AbsenceResult {}

    /** The officer has {@link Absences#MOST} that are not over. */
    record TooMany() implements AbsenceResult {}

    /** Only themself, and who supervises them, says that an officer is away. */
    record NotYours() implements AbsenceResult {}
}
