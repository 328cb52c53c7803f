package org.guichetunique.casework.office.task;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.springframework.stereotype.Component;

/** Where the days of an authority begin. */
@Component
public final class Zones {

    private final Contracts contracts;

    Zones(Contracts contracts) {
        this.contracts = contracts;
    }

    /** @param authority its code */
    public ZoneId of(String authority) {
        return contracts.authority(authority).map(Authority::zone).orElse(ZoneOffset.UTC);
    }
}
