package org.guichetunique.casework.operation.registry;

/**
 * A procedure that uses an operation.
 *
 * @param step the text of the step in the procedure's messages; empty where it is evidence
 */
public record OperationUse(String operation, String service, String step) {}
