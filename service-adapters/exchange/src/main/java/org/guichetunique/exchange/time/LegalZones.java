package org.guichetunique.exchange.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The only way to a time zone by its name. Where {@code calendar/time-zones.yaml} names a change that Java's data do not
 * have, the zone has rules of its own: Java lets nobody replace those of a name it knows, so they stand under another.
 */
public final class LegalZones {

    private static final String FILE = "/calendar/time-zones.yaml";
    private static final String PREFIX = "Legal/";
    private static final List<ZoneChange> CHANGES = read();
    private static final List<ZoneChange> UNKNOWN = CHANGES.stream()
            .filter(change -> !change.isKnownTo(ZoneId.of(change.zone()).getRules()))
            .toList();
    private static final Map<String, ZoneId> CHANGED = changed();

    private LegalZones() {}

    /**
     * @param name as in the IANA's data, {@code Africa/Casablanca} say
     * @throws DateTimeException where there is no such zone
     */
    public static ZoneId of(String name) {
        ZoneId zone = ZoneId.of(name);
        return CHANGED.getOrDefault(zone.getId(), zone);
    }

    /** The name in the IANA's data of a zone that {@link #of} gave. */
    public static String name(ZoneId zone) {
        String id = zone.getId();
        return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    }

    /** All that the file names. */
    public static List<ZoneChange> changes() {
        return CHANGES;
    }

    /** Those of them that the data of this Java do not have. */
    public static List<ZoneChange> unknownToJava() {
        return UNKNOWN;
    }

    private static Map<String, ZoneId> changed() {
        Map<String, ZoneRules> rules = new HashMap<>();
        for (ZoneChange change : UNKNOWN) {
            rules.put(
                    PREFIX + change.zone(),
                    change.appliedTo(ZoneId.of(change.zone()).getRules()));
        }
        if (!rules.isEmpty() && !ZoneRulesProvider.getAvailableZoneIds().containsAll(rules.keySet())) {
            ZoneRulesProvider.registerProvider(new Provider(Map.copyOf(rules)));
        }
        Map<String, ZoneId> zones = new HashMap<>();
        UNKNOWN.forEach(change -> zones.put(change.zone(), ZoneId.of(PREFIX + change.zone())));
        return Map.copyOf(zones);
    }

    private static List<ZoneChange> read() {
        try (InputStream file = Objects.requireNonNull(LegalZones.class.getResourceAsStream(FILE), FILE)) {
            List<ZoneChange> changes = new ArrayList<>();
            Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
            for (Object line : (List<?>) Objects.requireNonNull(root.get("changes"), FILE)) {
                Map<?, ?> change = (Map<?, ?>) line;
                changes.add(new ZoneChange(
                        String.valueOf(change.get("zone")),
                        Instant.parse(String.valueOf(change.get("from"))),
                        ZoneOffset.of(String.valueOf(change.get("offset"))),
                        String.valueOf(change.get("release"))));
            }
            return List.copyOf(changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Provider extends ZoneRulesProvider {

        private final Map<String, ZoneRules> rules;

        Provider(Map<String, ZoneRules> rules) {
            this.rules = rules;
        }

        @Override
        protected Set<String> provideZoneIds() {
            return rules.keySet();
        }

        @Override
        protected @Nullable ZoneRules provideRules(String zone, boolean forCaching) {
            return rules.get(zone);
        }

        @Override
        protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
            NavigableMap<String, ZoneRules> versions = new TreeMap<>();
            versions.put("legal", rules.get(zone));
            return versions;
        }
    }
}
