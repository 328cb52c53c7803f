package org.guichetunique.procedures.catalogue;

/**
 * Somebody or something that a case is about.
 *
 * @param type one of the dictionary's
 * @param isNew whether the request itself brings it into being, so that no authority can hold it yet
 */
public record Subject(String name, String type, boolean isNew) {}
