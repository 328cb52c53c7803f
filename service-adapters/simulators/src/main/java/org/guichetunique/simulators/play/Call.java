package org.guichetunique.simulators.play;

import java.time.LocalDate;
import org.guichetunique.simulators.contract.Operation;
import org.guichetunique.simulators.contract.Values;

/**
 * A call that satisfies its contract.
 *
 * @param says what the request says, by the dictionary's addresses
 * @param id the idempotency key, or the digest when nothing changes
 * @param today at the authority
 * @param digest the same for equal requests
 */
public record Call(Operation operation, Values says, String id, LocalDate today, String digest) {}
