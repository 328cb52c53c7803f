package org.guichetunique.casework.studio.rehearsal;

import java.util.List;
import java.util.Set;

/**
 * A kept rehearsal that was played again.
 *
 * @param differences from when it was kept; empty where all is as it was
 * @param flows ids of the flows that the case took
 */
public record ReplayedRehearsal(String name, List<Difference> differences, Set<String> flows) {}
