package org.guichetunique.casework.office.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of a unit.
 *
 * @param from first day that they are of, in the zone of the authority
 * @param to last day, today
 * @param procedures those with anything in the period or still open, by key
 * @param decisions by procedure, the most frequent first
 * @param weeks all weeks of the period, from Monday, in the order of time; the first one may begin before the period, which
 *     it is cut by
 */
public record UnitFigures(
        LocalDate from, LocalDate to, List<OfProcedure> procedures, List<OfDecision> decisions, List<OfWeek> weeks) {

    /**
     * Decisions of one kind; those of a procedure add up to what it decided.
     *
     * @param outcome code; empty where the step asks for none
     * @param reason code; empty where none was given
     */
    public record OfDecision(String service, String outcome, String reason, int decided) {}

    /** @param service its key */
    public record OfProcedure(String service, TaskFigures work, OpenTaskFigures open) {}

    /** @param monday first day of the week */
    public record OfWeek(LocalDate monday, TaskFigures work) {}
}
