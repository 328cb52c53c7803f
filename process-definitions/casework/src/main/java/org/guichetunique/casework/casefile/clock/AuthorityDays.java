package org.guichetunique.casework.casefile.clock;

import org.guichetunique.exchange.contract.Contracts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Tells the database at the start by which clocks it counts the days of the authorities. */
@Component
final class AuthorityDays implements SmartInitializingSingleton {

    private final AuthorityOffsets offsets;
    private final Contracts contracts;
    private final DatabaseClock clock;

    AuthorityDays(AuthorityOffsets offsets, Contracts contracts, DatabaseClock clock) {
        this.offsets = offsets;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        offsets.write(contracts.authorities(), clock.instant());
        offsets.unknownToDatabase();
    }
}
