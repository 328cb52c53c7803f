package org.guichetunique.casework.studio.live;

import org.guichetunique.procedures.forecast.Forecast;

/** What came of an attempt to foresee how long cases would take under a draft. */
public sealed interface ForecastResult {

    record Told(Forecast forecast) implements ForecastResult {}

    /** Nobody writes a draft. */
    record NoDraft() implements ForecastResult {}

    /** No case has been closed yet by its procedure. */
    record NoCases() implements ForecastResult {}

    /** The draft, as it stands, is no procedure yet: what is wrong stands among its findings. */
    record Unreadable() implements ForecastResult {}
}
