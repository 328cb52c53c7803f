package org.guichetunique.casework.office.search;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.SearchWords;
import org.guichetunique.casework.casefile.spelling.Sounds;
import org.guichetunique.casework.office.task.OfficerPermissions;
import org.guichetunique.exchange.dictionary.Folding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds files by what an officer types, in either script and whatever the accents, among those that their authority is
 * or was concerned with. Who searched for what is kept.
 */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class FileSearch {

    /** At once; more are asked for by showing more. */
    public static final int PAGE = 25;

    public static final int MOST = 4 * PAGE;

    /** Letters below which half the files would be found. */
    public static final int SHORTEST = 3;

    private static final int LOOKED_AT = 500;
    private static final int LONGEST_QUESTION = 100;
    private static final int MOST_WORDS = 6;

    /** Between words that may be one: a given name, and a family name of three. */
    private static final int MOST_GAPS = 3;

    private static final int MOST_MONTHS = 24;

    private final JdbcClient database;
    private final OfficerPermissions reach;
    private final Clock clock;
    private final Matches matches;

    public FileSearch(JdbcClient database, OfficerPermissions reach, Clock clock) {
        this.database = database;
        this.reach = reach;
        this.clock = clock;
        this.matches = new Matches(database, clock);
    }

    /**
     * Those in which every word is found, or begins what is; the latest first, one whose reference it is before all.
     *
     * @param most of them, {@link #MOST} at most
     */
    @Transactional
    public List<FoundFile> find(SearchQuery question, int most, Officer officer) {
        String text = question.text()
                .substring(0, Math.min(LONGEST_QUESTION, question.text().length()));
        String words = words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        String[] candidates = reach.of(officer);
        int wanted = Math.min(MOST, most);
        List<FoundFile> found = List.of();
        // Closed ones are only left out once they are read.
        for (Supplier<Matches.Some> way :
                matches.of(query(question, words, candidates, officer), question.openOnly() ? LOOKED_AT : wanted)) {
            Matches.Some some = way.get();
            found = read(some.cases(), question.openOnly(), text, candidates, wanted);
            if (some.complete() || found.size() >= wanted) {
                break;
            }
        }
        kept(officer, text, found.size());
        return found;
    }

    private List<FoundFile> read(List<UUID> cases, boolean openOnly, String text, String[] candidates, int most) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select c.reference, c.service, c.owner_name, c.state, c.submitted_at,
                               (select t.id from published.task t where t.case_id = c.id and t.state = 'open'
                                   and t.candidate = any (:candidates) order by t.due_at limit 1) as task
                          from unnest(:cases::uuid[]) as s (id) join published.case_file c on c.id = s.id
                         where c.state <> 'draft' and (c.state = 'open' or not :open)
                         order by c.reference = :reference desc, c.submitted_at desc, c.id limit :most
                        """)
                .param("candidates", candidates)
                .param("cases", cases.toArray(UUID[]::new))
                .param("open", openOnly)
                .param("reference", Folding.text(text).toUpperCase(Locale.ROOT))
                .param("most", most)
                .query(FileSearch::read)
                .list();
    }

    private String query(SearchQuery question, String words, String[] candidates, Officer officer) {
        List<String> all = new ArrayList<>();
        all.add(words);
        all.add(OfficerPermissions.inWords(officer, candidates));
        if (question.service() != null) {
            all.add(quoted(SearchWords.SERVICE + question.service()));
        }
        if (question.from() != null) {
            YearMonth now = YearMonth.now(clock);
            all.add(oneOf(Stream.iterate(question.from(), month -> !month.isAfter(now), month -> month.plusMonths(1))
                    .limit(MOST_MONTHS)
                    .map(month -> SearchWords.MONTH + month.getYear() + "-" + month.getMonthValue())));
        }
        return String.join(" & ", all);
    }

    /** Empty where nothing is long enough to look for. */
    private static String words(String text) {
        SpokenDays spoken = SpokenDays.in(text);
        List<String> all = SearchWords.of(spoken.rest()).limit(MOST_WORDS).toList();
        List<String> each = new ArrayList<>();
        spoken.days().forEach(day -> each.add(quoted(day)));
        String named = named(all);
        if (!named.isEmpty()) {
            each.add(named);
        }
        return String.join(" & ", each);
    }

    /** Neighbours may be one word in the file, as one word may be two there: each way of joining them is tried. */
    private static String named(List<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        List<String> ways = new ArrayList<>();
        int gaps = Math.min(words.size() - 1, MOST_GAPS);
        for (int joined = 0; joined < 1 << gaps; joined++) {
            List<String> way = new ArrayList<>(List.of(words.getFirst()));
            for (int i = 1; i < words.size(); i++) {
                boolean joins = i <= gaps && (joined >> (i - 1) & 1) == 1;
                way.add(joins ? way.removeLast() + words.get(i) : words.get(i));
            }
            String all = way.stream()
                    .filter(word -> word.length() >= SHORTEST)
                    .map(FileSearch::word)
                    .collect(Collectors.joining(" & "));
            if (!all.isEmpty()) {
                ways.add("(" + all + ")");
            }
        }
        return ways.isEmpty() ? "" : ways.stream().distinct().collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String word(String word) {
        return Stream.concat(
                        Stream.of(begins(word)),
                        Sounds.of(word).stream().map(sound -> quoted(SearchWords.SOUND + sound)))
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String begins(String word) {
        return quoted(word) + ":*";
    }

    private static String oneOf(Stream<String> words) {
        return words.map(FileSearch::quoted).collect(Collectors.joining(" | ", "(", ")"));
    }

    /** As a lexeme of a query, whatever signs it has. */
    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** What is typed letter by letter is one search. */
    private void kept(Officer officer, String text, int found) {
        database.sql("""
                        with same as (
                          update search_made set question = :question, found = :found, at = now()
                           where id = (select id from search_made where officer = :officer order by id desc limit 1)
                             and at > now() - interval '30 seconds'
                             and starts_with(:question, question)
                          returning id)
                        insert into search_made (officer, authority, question, found)
                        select :officer, :authority, :question, :found where not exists (select from same)
                        """)
                .param("officer", officer.subject())
                .param("authority", officer.authority())
                .param("question", text)
                .param("found", found)
                .update();
    }

    private static FoundFile read(ResultSet row, int number) throws SQLException {
        return new FoundFile(
                new Reference(row.getString("reference")),
                row.getString("service"),
                row.getString("owner_name"),
                row.getString("state").equals("open"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("task"));
    }
}
