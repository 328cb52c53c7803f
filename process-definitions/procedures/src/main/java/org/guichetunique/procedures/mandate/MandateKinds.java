package org.guichetunique.procedures.mandate;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** @param all in the order in which they are offered */
public record MandateKinds(List<MandateKind> all) {

    public MandateKinds {
        all = List.copyOf(all);
    }

    public Optional<MandateKind> find(String key) {
        return all.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** @throws NoSuchElementException when there is none of this name */
    public MandateKind require(String key) {
        return find(key).orElseThrow(() -> new NoSuchElementException("No kind of mandate " + key));
    }

    /** The one that people give in this way. */
    public Optional<MandateKind> givenBy(MandateKind.Giver giver) {
        return all.stream().filter(kind -> kind.giver() == giver).findFirst();
    }
}
