package org.guichetunique.casework.studio.rehearsal;

import java.time.Clock;
import org.guichetunique.exchange.call.Exchange;

/** Reaches the authorities as they are simulated in a room. */
@FunctionalInterface
public interface RoomExchange {

    /** @param clock by which authorities open and close */
    Exchange with(Rooms.Room room, Clock clock);
}
