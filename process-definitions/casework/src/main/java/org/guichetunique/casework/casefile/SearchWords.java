package org.guichetunique.casework.casefile;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.spelling.Sounds;
import org.guichetunique.casework.casefile.spelling.Spelling;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element.Sensitivity;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The words by which a filed case is found, written in the transaction that changes the case. A word of one of these
 * kinds begins with a sign that no text has.
 */
@Component
public final class SearchWords {

    /** Whose case it is to see: an authority, or a unit of it, as in the worklist. */
    public static final String SEEN_BY = "@";

    /** The month of filing. */
    public static final String MONTH = "!";

    /** The day of filing, as so many days since 1970. */
    public static final String DAY = "%";

    public static final String SERVICE = "#";

    /** How a word may sound. */
    public static final String SOUND = "~";

    /** A day that the case speaks of, the one of filing too; with and without its year. */
    public static final String SPOKEN_DAY = "=";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST = 600;
    private static final int LONGEST = 40;

    /** Words of a name, which people join and split as they like. */
    private static final int LONGEST_NAME = 5;

    private static final Pattern DAY_OF_CALENDAR = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final JdbcClient database;
    private final CaseValues values;
    private final Catalogue catalogue;
    private final Dictionary dictionary;

    public SearchWords(JdbcClient database, CaseValues values, Catalogue catalogue, Dictionary dictionary) {
        this.database = database;
        this.values = values;
        this.catalogue = catalogue;
        this.dictionary = dictionary;
    }

    /** A case is found from its filing on. */
    @EventListener
    @Order(RequestFiled.SEARCH)
    void on(RequestFiled filed) {
        CaseFile.Filed file = filed.file();
        String authority = filed.service().competence().authority().code();
        LocalDate day = filed.service().competence().calendar().dayOf(filed.at());
        Set<String> words = new LinkedHashSet<>();
        words.add(SEEN_BY + authority);
        words.add(SERVICE + file.service());
        words.add(DAY + day.toEpochDay());
        words.add(MONTH + day.getYear() + "-" + day.getMonthValue());
        addDay(words, day.toString());
        words.add(joined(file.reference().value()));
        add(words, file.ownerName());
        addValues(words, file.id(), file.service());
        database.sql("""
                        insert into case_search (case_id, words) values (:case, array_to_tsvector(:words))
                        on conflict (case_id) do update set words = excluded.words || case_search.words
                        """)
                .param("case", file.id().value())
                .param("words", words.stream().limit(MOST).toArray(String[]::new))
                .update();
    }

    /** More is known in the case than when it was filed. */
    public void learnt(CaseId id, String service) {
        Set<String> words = new LinkedHashSet<>();
        addValues(words, id, service);
        database.sql("update case_search set words = words || array_to_tsvector(:words) where case_id = :case")
                .param("case", id.value())
                .param("words", words.stream().limit(MOST).toArray(String[]::new))
                .update();
    }

    private void addValues(Set<String> words, CaseId id, String service) {
        for (Map.Entry<Address, KnownValue> known : values.of(id).entrySet()) {
            JsonNode value = known.getValue().value();
            if (value != null && !isSensitive(service, known.getKey())) {
                texts(value).forEach(text -> add(words, text));
            }
        }
    }

    /** What is masked on pages is not found by either. */
    private boolean isSensitive(String service, Address address) {
        return catalogue
                .require(service)
                .element(address, dictionary)
                .filter(element -> element.sensitivity() == Sensitivity.SENSITIVE)
                .isPresent();
    }

    /** @param candidate whose task the case has, in the words of the worklist */
    public void seenBy(CaseId id, String candidate) {
        database.sql("""
                        insert into case_search (case_id, words) values (:case, array_to_tsvector(:words))
                        on conflict (case_id) do update set words = case_search.words || excluded.words
                        """)
                .param("case", id.value())
                .param("words", new String[] {SEEN_BY + candidate})
                .update();
    }

    /** The words of a text, as they are looked for. */
    public static Stream<String> of(String text) {
        return BETWEEN_WORDS
                .splitAsStream(Spelling.plain(text))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(LONGEST, word.length())));
    }

    /** A number or a reference, without what people write between its parts. */
    public static String joined(String code) {
        return String.join("", of(code).toList());
    }

    /** All words by which a text is found. */
    public static Stream<String> findable(String text) {
        Set<String> words = new LinkedHashSet<>();
        add(words, text);
        return words.stream();
    }

    private static void add(Set<String> words, String text) {
        List<String> all = of(text).toList();
        all.forEach(word -> addWord(words, word));
        if (DAY_OF_CALENDAR.matcher(text).matches()) {
            addDay(words, text);
        } else if (all.size() > 1 && all.size() <= LONGEST_NAME) {
            // "El Idrissi", "Ben Ali" and "Abd El Kader" are one word to others.
            for (int from = 0; from < all.size() - 1; from++) {
                addWord(words, String.join("", all.subList(from, from + 2)));
                if (from + 3 <= all.size()) {
                    addWord(words, String.join("", all.subList(from, from + 3)));
                }
            }
        }
    }

    private static void addWord(Set<String> words, String word) {
        words.add(word.substring(0, Math.min(LONGEST, word.length())));
        Sounds.of(word).forEach(sound -> words.add(SOUND + sound));
    }

    private static void addDay(Set<String> words, String day) {
        words.add(SPOKEN_DAY + day);
        words.add(SPOKEN_DAY + day.substring(5));
    }

    /** Amounts and yes or no are not what people look for. */
    private static Stream<String> texts(JsonNode value) {
        if (value.isString()) {
            return Stream.of(value.asString());
        }
        return value.isContainer() ? value.valueStream().flatMap(SearchWords::texts) : Stream.empty();
    }
}
