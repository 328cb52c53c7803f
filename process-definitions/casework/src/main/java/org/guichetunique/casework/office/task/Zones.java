package org.guichetunique.casework.office.task;

import java.time.ZoneId;

/** Where the days of an authority begin. */
@FunctionalInterface
public interface Zones {

    /** @param authority its code */
    ZoneId of(String authority);
}
