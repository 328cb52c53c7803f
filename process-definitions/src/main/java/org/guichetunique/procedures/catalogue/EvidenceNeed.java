package org.guichetunique.procedures.catalogue;

import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Operation;

/** Evidence that an authority is asked for, so that the person need not be. */
public record EvidenceNeed(Operation operation, Bindings bindings) {}
