package org.guichetunique.casework.operation.repair;

import java.time.Instant;

/**
 * Incidents of one kind.
 *
 * @param count how many there are
 * @param since when the oldest began
 */
public record IncidentGroup(String authority, String service, String code, int count, Instant since) {}
