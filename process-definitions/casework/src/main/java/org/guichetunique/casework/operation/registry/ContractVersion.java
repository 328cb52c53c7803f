package org.guichetunique.casework.operation.registry;

import java.time.Instant;
import java.util.List;
import org.guichetunique.exchange.contract.ContractChange;

/**
 * A contract as the portal has started with it.
 *
 * @param reused whether the same version had been published with other content before
 * @param changes since the one before; empty for the first
 */
public record ContractVersion(String version, Instant seenAt, boolean reused, List<ContractChange> changes) {}
