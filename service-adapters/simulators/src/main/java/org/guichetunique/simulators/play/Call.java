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
 * @param asksAbout key of the call that this one asks about; empty when it asks about none
 */
public record Call(Operation operation, Values says, String id, LocalDate today, String digest, String asksAbout) {}
