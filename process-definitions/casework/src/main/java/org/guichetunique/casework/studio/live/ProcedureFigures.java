package org.guichetunique.casework.studio.live;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened to the cases of a procedure in a time.
 *
 * @param from first day, in the calendar of the competent authority
 * @param to last day, today
 * @param steps the one that took most time first
 * @param calls the slowest operation first
 */
public record ProcedureFigures(
        LocalDate from, LocalDate to, CaseFigures cases, List<StepFigures> steps, List<CallFigures> calls) {}
