package org.guichetunique.portal.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.spelling.Spelling;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.CatalogueCache;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;

/**
 * Finds services by what people write, in any of the languages, whatever the language of the page, whatever the spelling,
 * and in Latin letters for Arabic words.
 */
@Component
class Search {

    /** What a word weighs, by the text that it is found in. */
    private static final Map<String, Integer> WHERE =
            Map.of("title", 8, "keywords", 6, "summary", 3, "audience", 2, "output", 2);

    private static final int LIFE_EVENT = 5;

    /** Exact, or the beginning of a word; then a slip of the hand; then the same sounds in other letters. */
    private static final int SAME = 4;

    private static final int SLIP = 2;
    private static final int SOUND = 1;

    private static final int LONGEST_QUESTION = 100;
    private static final int MOST_WORDS = 12;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> SAYING_NOTHING = Set.of(
            "les", "des", "une", "pour", "par", "mon", "mes", "aux", "the", "for", "and", "how", "من", "عن", "علي",
            "الي", "في");

    private final CatalogueCache<List<Entry>> index;

    Search(Catalogue catalogue) {
        this.index = new CatalogueCache<>(
                catalogue,
                () -> catalogue.chosen().stream()
                        .map(service -> new Entry(service, weights(catalogue, service)))
                        .toList());
    }

    private record Entry(PublicService service, Map<String, Integer> weights) {}

    private record Match(PublicService service, int words, int score) {}

    /** Those in which the most words are found, half of them at least; the best first. */
    List<PublicService> find(String question) {
        List<String> words = words(question.substring(0, Math.min(LONGEST_QUESTION, question.length())))
                .limit(MOST_WORDS)
                .toList();
        List<Match> matches = index.get().stream()
                .map(entry -> match(entry, words))
                .filter(match -> match.words() > 0 && 2 * match.words() >= words.size())
                .toList();
        int most = matches.stream().mapToInt(Match::words).max().orElse(0);
        int best = matches.stream().mapToInt(Match::score).max().orElse(0);
        return matches.stream()
                .filter(match -> match.words() == most && 4 * match.score() >= best)
                .sorted(Comparator.comparingInt(Match::score).reversed())
                .map(Match::service)
                .toList();
    }

    private static Match match(Entry entry, List<String> words) {
        int found = 0;
        int score = 0;
        for (String word : words) {
            int best = 0;
            for (Map.Entry<String, Integer> known : entry.weights().entrySet()) {
                best = Math.max(best, known.getValue() * likeness(word, known.getKey()));
            }
            found += best > 0 ? 1 : 0;
            score += best;
        }
        return new Match(entry.service(), found, score);
    }

    private static int likeness(String asked, String known) {
        if (known.startsWith(stem(asked))) {
            return SAME;
        }
        if (Spelling.isSlip(asked, known)) {
            return SLIP;
        }
        return Spelling.soundsLike(asked, known) ? SOUND : 0;
    }

    /** The plural and the gender of a word should not matter: its last letter is left out of a long one. */
    private static String stem(String word) {
        return word.length() > 4 ? word.substring(0, word.length() - 1) : word;
    }

    private static Map<String, Integer> weights(Catalogue catalogue, PublicService service) {
        Map<String, Integer> weights = new HashMap<>();
        for (Language language : Language.values()) {
            Locale locale = language.locale();
            WHERE.forEach((key, weight) -> service.findText(key, locale)
                    .ifPresent(text -> words(text).forEach(word -> weights.merge(word, weight, Math::max))));
            catalogue.lifeEvents().stream()
                    .filter(event -> event.key().equals(service.lifeEvent()))
                    .forEach(event -> words(event.label().in(locale))
                            .forEach(word -> weights.merge(word, LIFE_EVENT, Math::max)));
        }
        return weights;
    }

    /** Words of two letters and less say nothing, but in Arabic the article is glued to the word. */
    private static Stream<String> words(String text) {
        return new HashSet<>(List.of(BETWEEN_WORDS.split(Spelling.plain(text))))
                .stream().filter(word -> word.length() > 2 && !SAYING_NOTHING.contains(word));
    }
}
