package org.guichetunique.portal.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** How long a journey waits for what takes several authorities; a condition that holds earlier ends the wait. */
final class Waits {

    static final double LONGEST = 60_000;

    static final LocatorAssertions.IsVisibleOptions LONG = new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST);

    private Waits() {}

    /** Patience of everybody alike: on a busy machine the first page of somebody takes long, and is right all the same. */
    static void patiently(BrowserContext context) {
        context.setDefaultTimeout(LONGEST);
        context.setDefaultNavigationTimeout(LONGEST);
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST);
    }
}
