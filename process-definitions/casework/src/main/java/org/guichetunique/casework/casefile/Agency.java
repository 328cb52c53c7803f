package org.guichetunique.casework.casefile;

import java.util.Set;
import java.util.UUID;

/**
 * Acting in another's name.
 *
 * @param mandate under which it happens; each query looks whether it still holds
 * @param kind of the mandate, as {@code mandates.yaml} names it
 * @param actor the account of who acts
 * @param actorName as the sign-in service has it
 * @param actorNationalId the same
 * @param services to which the mandate extends
 */
public record Agency(
        UUID mandate, String kind, String actor, String actorName, String actorNationalId, Set<String> services) {

    public Agency {
        services = Set.copyOf(services);
    }
}
