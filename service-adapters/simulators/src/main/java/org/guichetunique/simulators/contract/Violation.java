package org.guichetunique.simulators.contract;

/**
 * What makes a message differ from its contract.
 *
 * @param pointer JSON pointer (RFC 6901) of the value, or {@code parameter:<name>} outside the body
 */
public record Violation(String pointer, String message) {}
