package org.guichetunique.casework.request.counter;

import java.util.Optional;

/** The telephones that people gave the platform themselves; whoever keeps contacts answers. */
public interface KnownPhones {

    /**
     * @param account identifier of the person's account
     * @return one that is not known to be dead
     */
    Optional<String> of(String account);
}
