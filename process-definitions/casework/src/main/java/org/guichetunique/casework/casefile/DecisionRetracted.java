package org.guichetunique.casework.casefile;

/**
 * What was decided in a closed case exists no longer. Told in the transaction that takes it back: whoever holds something
 * that rests on the decision ends it there.
 */
public record DecisionRetracted(CaseId id) {}
