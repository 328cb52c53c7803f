package org.guichetunique.casework.request.mandate;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guichetunique.procedures.mandate.MandateKind;

/**
 * A right to act for another that is in force.
 *
 * @param holder the account of who acts; that of a party while they never signed in
 * @param services to which it extends
 * @param provenAt when the authority, or the represented, said so last
 * @param endsAt the first instant at which it holds no more
 */
public record Mandate(
        UUID id,
        MandateKind kind,
        String holder,
        String holderName,
        Party represented,
        Set<String> services,
        Instant provenAt,
        Instant endsAt) {}
