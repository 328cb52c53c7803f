package org.guichetunique.procedures.catalogue;

import java.util.List;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.procedures.calendar.WorkingCalendar;

/**
 * Which authorities deal with a service, and on which days.
 *
 * @param authority the competent one, which decides
 * @param participants the others that take part
 * @param calendar the days on which the competent authority works: every legal term is counted with it
 */
public record Competence(Authority authority, List<Authority> participants, WorkingCalendar calendar) {}
