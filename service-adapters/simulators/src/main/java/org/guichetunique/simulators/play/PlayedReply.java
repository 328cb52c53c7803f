package org.guichetunique.simulators.play;

import java.util.List;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.journal.Change;

/** What an authority makes of a call. */
sealed interface PlayedReply {
    /** Granted; an unchanged register means that there was nothing left to do. */
    record Granted(Values values, List<Change> changes) implements PlayedReply {
        Granted(Values values, Change... changes) {
            this(values, List.of(changes));
        }
    }

    /** Refused with one of the contract's codes. */
    record Refused(String code, String detail) implements PlayedReply {
        Refused(String code) {
            this(code, "");
        }
    }

    /** Nobody plays this operation: the contract says what a reply looks like, but for what is known. */
    record AsTheContractSays(Values known) implements PlayedReply {
        AsTheContractSays() {
            this(new Values());
        }
    }
}
