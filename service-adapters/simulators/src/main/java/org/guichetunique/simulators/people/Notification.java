package org.guichetunique.simulators.people;

import java.time.LocalDate;

/**
 * A birth that a health facility notified.
 *
 * @param time hour and minute, {@code 07:42}
 * @param sex the dictionary's code
 */
public record Notification(
        String number,
        LocalDate date,
        String time,
        String facility,
        String municipality,
        String attendant,
        boolean abroad,
        String sex) {}
