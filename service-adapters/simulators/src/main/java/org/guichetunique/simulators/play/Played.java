package org.guichetunique.simulators.play;

import org.guichetunique.simulators.journal.Registers;

/** An authority whose conduct is known beyond its contract. */
interface Played {
    Answer answer(Call call, Registers registers);
}
