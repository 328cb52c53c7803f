package org.guichetunique.portal.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.spelling.Spelling;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Label;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The counters of {@code counters.yaml}: the way that is left when this one is shut. */
@Component
class Counters {

    private final List<CounterDesk> counters = new ArrayList<>();

    Counters(Contracts contracts) {
        try (InputStream in = Counters.class.getResourceAsStream("/site/counters.yaml")) {
            // Leaves out the counters of authorities that are not connected to this installation.
            new YAMLMapper()
                    .readTree(in)
                    .forEach(node -> contracts
                            .authority(node.path("authority").asString())
                            .ifPresent(authority -> counters.add(new CounterDesk(
                                    authority,
                                    Label.of(node.path("name")),
                                    Label.of(node.path("town")),
                                    Label.of(node.path("address")),
                                    node.path("phone").asString(),
                                    node.at("/hours/from").asString(),
                                    node.at("/hours/to").asString(),
                                    node.path("latitude").asDouble(),
                                    node.path("longitude").asDouble()))));
        } catch (IOException e) {
            throw new UncheckedIOException("counters.yaml cannot be read", e);
        }
    }

    /** Every town once, in the order of the language. */
    List<String> towns(Locale locale) {
        return counters.stream()
                .map(counter -> counter.town().in(locale))
                .distinct()
                .sorted(Collator.getInstance(locale))
                .toList();
    }

    /** Those of a town, written in any language and not too carefully; all of them where it is left out. */
    List<CounterDesk> in(String town) {
        String asked = Spelling.plain(town.strip());
        return counters.stream()
                .filter(counter -> asked.isEmpty() || names(counter).anyMatch(name -> isMeant(asked, name)))
                .toList();
    }

    private static Stream<String> names(CounterDesk counter) {
        return Stream.of("fr", "ar", "en")
                .map(language -> Spelling.plain(counter.town().in(Locale.of(language))));
    }

    private static boolean isMeant(String asked, String name) {
        return name.startsWith(asked) || Spelling.isSlip(asked, name) || Spelling.soundsLike(asked, name);
    }

    /** The nearest first. */
    List<CounterDesk> near(double latitude, double longitude) {
        return counters.stream()
                .sorted(Comparator.comparingDouble(counter -> counter.distance(latitude, longitude)))
                .toList();
    }
}
