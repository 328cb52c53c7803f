package org.guichetunique.portal.citizen.notification;

/** The ways to the notices. */
final class NoticesNavigation {

    static final String LIST = "notices";
    static final String ONE = LIST + "/:notice";
    static final String PREFERENCES = LIST + "/preferences";
    static final String MAIL = LIST + "/mail";

    private NoticesNavigation() {}
}
