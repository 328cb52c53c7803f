package org.guichetunique.simulators.people;

import java.time.LocalDate;

/** A marriage that the civil registry has entered. */
public record Marriage(String actNumber, LocalDate date) {}
