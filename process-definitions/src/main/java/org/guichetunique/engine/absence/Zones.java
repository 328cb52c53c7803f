package org.guichetunique.engine.absence;

import java.time.ZoneId;

/** Where the days of an authority begin. */
@FunctionalInterface
public interface Zones {

    /** @param authority its code */
    ZoneId of(String authority);
}
