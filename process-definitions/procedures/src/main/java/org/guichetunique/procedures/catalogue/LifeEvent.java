package org.guichetunique.procedures.catalogue;

import org.guichetunique.exchange.dictionary.Label;

/** Something that happens to people and makes them need the State. */
public record LifeEvent(String key, Label label) {}
