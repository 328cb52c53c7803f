package org.guichetunique.portal.journey;

import com.microsoft.playwright.assertions.LocatorAssertions;

/** How long a journey waits for what takes several authorities; a condition that holds earlier ends the wait. */
final class Waits {

    static final LocatorAssertions.IsVisibleOptions LONG = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private Waits() {}
}
