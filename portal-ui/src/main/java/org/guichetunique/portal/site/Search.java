package org.guichetunique.portal.site;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.portal.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.LifeEvent;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;

/** Finds services by what people write, in any of the languages, whatever the language of the page. */
@Component
class Search {

    private static final List<String> WHERE = List.of("title", "summary", "audience", "output");

    private static final int LONGEST_QUESTION = 100;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Catalogue catalogue;

    Search(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Those that contain half of the words or more, the best first; none when no word is found. */
    List<PublicService> find(String question) {
        List<String> words = words(question.substring(0, Math.min(LONGEST_QUESTION, question.length())));
        return catalogue.chosen().stream()
                .map(service -> Map.entry(service, hits(text(service), words)))
                .filter(entry -> entry.getValue() > 0 && 2 * entry.getValue() >= words.size())
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long hits(String text, List<String> words) {
        return words.stream().filter(word -> text.contains(" " + stem(word))).count();
    }

    /** The plural and the gender of a word should not matter: its last letter is left out of a long one. */
    private static String stem(String word) {
        return word.length() > 4 ? word.substring(0, word.length() - 1) : word;
    }

    private String text(PublicService service) {
        return Stream.of(Language.values())
                .map(Language::locale)
                .flatMap(locale ->
                        Stream.concat(WHERE.stream().map(key -> service.text(key, locale)), lifeEvent(service, locale)))
                .flatMap(text -> words(text).stream())
                .collect(Collectors.joining(" ", " ", " "));
    }

    private Stream<String> lifeEvent(PublicService service, Locale locale) {
        return catalogue.lifeEvents().stream()
                .filter(event -> event.key().equals(service.lifeEvent()))
                .map(LifeEvent::label)
                .map(label -> label.in(locale));
    }

    /** Words of two letters and less say nothing, but in Arabic the article is glued to the word. */
    private static List<String> words(String text) {
        return Stream.of(BETWEEN_WORDS.split(Spelling.plain(text)))
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
    }
}
