package org.guichetunique.simulators.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A couple and what the authorities know of it.
 *
 * @param marriage null when the civil registry has not entered it
 * @param household null when the social register does not know it
 * @param notification the latest birth notified, null when there is none
 */
public record Family(
        Person mother,
        Person father,
        @Nullable Marriage marriage,
        List<Child> children,
        @Nullable Household household,
        @Nullable Notification notification,
        String note) {

    /** Under which the civil registry files the couple. */
    public String key() {
        return mother.nationalId() + "+" + father.nationalId();
    }
}
