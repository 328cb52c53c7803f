package org.guichetunique.simulators.journal;

import java.time.LocalDate;

/**
 * What is settled when the authorities start for the first time and never changes afterwards.
 *
 * @param today the day around which the people's lives are arranged
 * @param seed of the people
 * @param families how many couples there are besides the fixed ones
 */
public record Beginning(LocalDate today, long seed, int families) {}
