package org.guichetunique.simulators.play;

import org.guichetunique.simulators.journal.Registers;

/** An authority whose conduct is known beyond its contract. */
interface Played {
    PlayedReply answer(Call call, Registers registers);

    /** Whether an answer that was promised can be given by now; asked again until it can. */
    default boolean isReady(Call call, Registers registers) {
        return true;
    }
}
