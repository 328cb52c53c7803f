package org.guichetunique.casework.office.task;

/**
 * What an officer may see at one moment.
 *
 * @param candidates whose tasks, in the words of {@link org.guichetunique.procedures.model.Candidates}
 * @param supervises whether they are a supervisor, or have the supervising of their unit for these days
 * @param standsInFor officers who are away and whose tasks are the officer's to do meanwhile
 * @param alone officers of the unit who are away and for whom nobody stands in; none where the officer does not supervise
 */
record Visibility(String[] candidates, boolean supervises, String[] standsInFor, String[] alone) {}
