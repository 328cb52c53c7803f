package org.guichetunique.portal.site;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CountersPage {

    private static final int NEAREST = 5;
    private static final int LONGEST_TOWN = 60;

    private final Counters counters;

    CountersPage(Counters counters) {
        this.counters = counters;
    }

    /** @param distance in kilometres, from where the reader is; null where that is not known */
    record Place(CounterDesk counter, @Nullable Long distance) {}

    /**
     * @param latitude in degrees, with the longitude: the nearest counters
     * @param town where no place is given
     */
    @GetMapping("/{language:fr|ar|en}/counters")
    String counters(
            @RequestParam(defaultValue = "") String town,
            @RequestParam(name = "lat", required = false) @Nullable Double latitude,
            @RequestParam(name = "lon", required = false) @Nullable Double longitude,
            Locale locale,
            Model model) {
        String asked = town.strip();
        asked = asked.substring(0, Math.min(LONGEST_TOWN, asked.length()));
        boolean placed = latitude != null && longitude != null && isOnEarth(latitude, longitude);
        List<Place> places = latitude != null && longitude != null && placed
                ? near(latitude, longitude)
                : counters.in(asked).stream()
                        .map(counter -> new Place(counter, null))
                        .toList();
        model.addAttribute("locale", locale);
        model.addAttribute("nearest", placed);
        model.addAttribute("town", asked);
        model.addAttribute("towns", counters.towns(locale));
        model.addAttribute("places", places);
        return "site/counters";
    }

    private List<Place> near(double latitude, double longitude) {
        return counters.near(latitude, longitude).stream()
                .limit(NEAREST)
                .map(counter -> new Place(counter, Math.round(counter.distance(latitude, longitude))))
                .toList();
    }

    private static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
}
