package org.guichetunique.portal.site;

import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.dictionary.Label;

/**
 * Where people are served in person.
 *
 * @param from when it opens on working days, {@code 08:30}
 * @param to when it closes
 */
record CounterDesk(
        Authority authority,
        Label name,
        Label town,
        Label address,
        String phone,
        String from,
        String to,
        double latitude,
        double longitude) {

    private static final double EARTH_KILOMETRES = 6371;

    /** As the crow flies, in kilometres. */
    double distance(double fromLatitude, double fromLongitude) {
        double north = Math.toRadians(latitude - fromLatitude) / 2;
        double east = Math.toRadians(longitude - fromLongitude) / 2;
        double half = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(fromLatitude))
                        * Math.cos(Math.toRadians(latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(half));
    }

    public String dialled() {
        return phone.replace(" ", "");
    }
}
