package org.guichetunique.exchange.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * A law that moves a zone to another offset for good.
 *
 * @param zone its name in the IANA's data
 * @param from the first instant at which the offset holds
 * @param release the IANA's release that has it first
 */
public record ZoneChange(String zone, Instant from, ZoneOffset offset, String release) {

    /** Whether rules have the change. What else they have after it is newer than the change, and counts. */
    public boolean isKnownTo(ZoneRules rules) {
        ZoneOffsetTransition last = rules.previousTransition(from.plusSeconds(1));
        return last != null
                && last.getInstant().equals(from)
                && last.getOffsetAfter().equals(offset);
    }

    /** The rules until the change, and its offset from then on. */
    ZoneRules appliedTo(ZoneRules rules) {
        List<ZoneOffsetTransition> until = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(Instant.MIN);
        ZoneOffset first = next == null ? rules.getOffset(from) : next.getOffsetBefore();
        while (next != null && next.getInstant().isBefore(from)) {
            until.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        ZoneOffset before = until.isEmpty() ? first : until.getLast().getOffsetAfter();
        if (!before.equals(offset)) {
            until.add(ZoneOffsetTransition.of(LocalDateTime.ofInstant(from, before), before, offset));
        }
        return ZoneRules.of(first, first, List.of(), until, List.of());
    }
}
