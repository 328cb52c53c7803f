package org.guichetunique.casework.studio.live;

import org.guichetunique.procedures.forecast.Forecast;

/** What came of an attempt to foresee how long cases would take under a draft. */
public sealed interface Foreseen {

    record Told(Forecast forecast) implements Foreseen {}

    /** Nobody writes a draft. */
    record NoDraft() implements Foreseen {}

    /** No case has been closed yet by its procedure. */
    record NoCases() implements Foreseen {}

    /** The draft, as it stands, is no procedure yet: what is wrong stands among its findings. */
    record Unreadable() implements Foreseen {}
}
