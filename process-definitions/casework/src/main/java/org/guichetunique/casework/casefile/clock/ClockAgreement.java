package org.guichetunique.casework.casefile.clock;

import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to start where the machine's clock is far from the database's. */
@Component
final class ClockAgreement implements SmartInitializingSingleton {

    private final DatabaseClock database;
    private final Clock machine;

    ClockAgreement(DatabaseClock database, Clock machine) {
        this.database = database;
        this.machine = machine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        database.mustAgreeWith(machine);
    }
}
