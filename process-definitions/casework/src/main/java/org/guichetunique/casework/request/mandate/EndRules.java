package org.guichetunique.casework.request.mandate;

import java.time.LocalDate;
import java.util.Map;
import org.guichetunique.procedures.mandate.MandateKind;

/** Works out, by a rule of law, on which day a mandate ends. */
@FunctionalInterface
public interface EndRules {

    /**
     * @param role under which the rule speaks of the represented
     * @param said what the authority said of them, by element
     * @return the first day on which the mandate holds no more
     * @throws IllegalStateException when the rule gives no day
     */
    LocalDate endsOn(MandateKind.EndRule rule, String role, Map<String, String> said);
}
