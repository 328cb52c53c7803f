package org.guichetunique.procedures.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask for a service, and how they learn that they may.
 *
 * @param signedInAs the subject that the person who files is
 * @param assurance the level that signing in must reach, as the sign-in service names it
 * @param mandates who may file for another, by kind of mandate; empty where everybody files for themselves
 * @param onlyByMandate whether nobody files for themselves
 * @param proposed how people who are entitled are found; null where they have to ask
 * @param eligibility how anybody finds out whether the service is for them; null where nothing answers that
 */
public record Applicants(
        String signedInAs,
        String assurance,
        Map<String, Representation> mandates,
        boolean onlyByMandate,
        @Nullable EntitlementRule proposed,
        @Nullable Eligibility eligibility) {}
