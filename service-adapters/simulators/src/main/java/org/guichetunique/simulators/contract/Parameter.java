package org.guichetunique.simulators.contract;

/**
 * A parameter of an operation.
 *
 * @param in {@code path}, {@code query} or {@code header}
 */
public record Parameter(String name, String in, boolean required, Shape shape) {}
