package org.guichetunique.casework.person.notification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The ways out of the portal that this platform has, at most one for each channel. */
record Carriers(List<Carrier> all) {

    Carriers {
        all = List.copyOf(all);
    }

    Set<Channel> channels() {
        return all.stream().map(Carrier::channel).collect(Collectors.toUnmodifiableSet());
    }
}
