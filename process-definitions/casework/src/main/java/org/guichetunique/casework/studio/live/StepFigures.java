package org.guichetunique.casework.studio.live;

import java.time.Duration;

/**
 * How long one step took. Rules are no steps here: they take no time.
 *
 * @param visits how often a case went through it, to whatever end
 * @param total of all visits
 * @param share of the time of all steps, between 0 and 1; steps that run side by side count whole, each of them
 */
public record StepFigures(String activity, long visits, Duration total, double share, DurationHistogram took) {}
