package org.guichetunique.simulators.people;

/**
 * Where a child is enrolled this year.
 *
 * @param level the dictionary's code
 */
public record Schooling(String school, String level) {}
