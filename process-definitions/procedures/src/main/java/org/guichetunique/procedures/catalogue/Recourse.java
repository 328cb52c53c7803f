package org.guichetunique.procedures.catalogue;

/**
 * What a person can do against a decision.
 *
 * @param appeal to whom they appeal once it is taken
 * @param hearing how they are heard before it is taken back
 */
public record Recourse(Appeal appeal, Hearing hearing) {}
