package org.guichetunique.exchange.log;

import java.util.List;

/** What the verification of the log, or of an export, came to. */
public sealed interface LogVerdict {

    /**
     * @param head of the last seal, to be kept elsewhere: a later export must contain it
     * @param waiting entries too young to be sealed
     * @param after number of the seal that it follows; 0 where it is the whole log
     */
    record Sound(long entries, long waiting, long seals, String head, String firstKey, long after)
            implements LogVerdict {}

    /** @param faults in the order of the file, at least one; what follows a fault that breaks the chain is not looked at */
    record Broken(List<Fault> faults) implements LogVerdict {

        Broken(String where, String why) {
            this(List.of(new Fault(where, why)));
        }
    }

    /**
     * @param where the bad entry, seal or line
     * @param why in words
     */
    record Fault(String where, String why) {}
}
