package org.guichetunique.casework.studio.drafting;

import java.time.Instant;

/** @param kind each has a text */
public record StudioEvent(Instant at, String personName, String kind, String detail) {}
