package org.guichetunique.simulators.trouble;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.simulators.people.MagicFamily;

/** The people who bring trouble without anybody asking for it, so that a demonstrator can show it. */
public final class MagicPeople {
    private final List<MagicFamily> families;

    public MagicPeople(List<MagicFamily> families) {
        this.families = families;
    }

    /** @param calledBefore whether the idempotency key was seen already */
    public Optional<Trouble> brought(
            String authority, String operation, Set<String> familyNames, boolean calledBefore) {
        return families.stream()
                .filter(family -> familyNames.contains(family.familyName()))
                .filter(family -> family.concerns(authority, operation))
                .filter(family -> !(family.firstCallOnly() && calledBefore))
                .findFirst()
                .flatMap(family -> Behaviour.written(family.behaviour())
                        .map(behaviour -> Trouble.of(authority, operation, behaviour, family.delayMillis())));
    }
}
