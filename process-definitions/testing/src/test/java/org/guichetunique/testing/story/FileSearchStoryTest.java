package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.SearchWords;
import org.guichetunique.casework.office.reading.StatedReadings;
import org.guichetunique.casework.office.search.FileSearch;
import org.guichetunique.casework.office.search.FoundFile;
import org.guichetunique.casework.office.search.SearchQuery;
import org.guichetunique.casework.person.ledger.DataUse;
import org.guichetunique.casework.person.ledger.Ledger;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;

/** Finding a file again, and reading one that no task asks an officer to read. */
class FileSearchStoryTest extends OfficeStory {

    @Test
    void aFileIsFoundInEitherScriptWhateverTheAccentsByThoseWhoMaySeeIt() {
        Reference salma = world.declareBirth(world.person("Salma Bennani", "AB100001"));
        Reference karim = world.declareBirth(world.person("Karim El Amrani", "CD200002"));

        assertThat(found("benn", World.NADIA)).containsExactly(salma);
        assertThat(found("Sàlma BENNÂNI", World.NADIA)).containsExactly(salma);
        assertThat(found("بناني سلمى", World.NADIA)).containsExactly(salma);
        assertThat(found("العمراني", World.NADIA)).containsExactly(karim);
        assertThat(found("cd 200002", World.NADIA)).containsExactly(karim);
        assertThat(found(karim.value().toLowerCase(Locale.ROOT), World.NADIA)).containsExactly(karim);
        assertThat(found("o'neill'; drop", World.NADIA)).isEmpty();
        assertThat(found("be", World.NADIA)).as("too short to say anything").isEmpty();
        assertThat(found("benn", World.OMAR)).as("another authority").isEmpty();
        assertThat(search(new SearchQuery("benn", "scholarship", null, false), World.NADIA))
                .isEmpty();
        assertThat(search(new SearchQuery("benn", World.BIRTH, YearMonth.now().minusMonths(1), true), World.NADIA))
                .containsExactly(salma);
        assertThat(world.asOwner()
                        .sql("select count(*) from guichet.search_made where officer = 'nadia'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void ofANameThatThousandsHaveTheLatestFilesAreFoundHoweverLongAgoTheyWereFiled() {
        Officer archivist = new Officer("a", "A", "archives", false);
        filed(5_000, "archives", "ARCH", "zineb", 20);
        filed(8_000, "ministry", "MNST", "nobody", 1);

        assertThat(applicants("zineb", archivist))
                .hasSize(FileSearch.PAGE)
                .startsWith("zineb 5000", "zineb 4999", "zineb 4998");
        assertThat(applicants("zineb 4711", archivist)).containsExactly("zineb 4711");
        assertThat(applicants("zineb", World.NADIA)).as("of another authority").isEmpty();
    }

    @Test
    void namesAreFoundHoweverTheyAreSpelledJoinedOrSplit() {
        Reference salma = world.declareBirth(world.person("Salma Bennani", "AB100001"));
        named(
                "Hicham El Idrissi",
                "Fatima Zahra Ben Ali",
                "عبد القادر الشرايبي",
                "هدى الطاهري",
                "Aicha Elouazzani",
                "Mounir Benjelloun");

        assertThat(owners("هشام")).containsExactly("Hicham El Idrissi");
        assertThat(owners("elidrissi")).containsExactly("Hicham El Idrissi");
        assertThat(owners("hicham elidrissi")).containsExactly("Hicham El Idrissi");
        assertThat(owners("الإدريسي")).containsExactly("Hicham El Idrissi");
        assertThat(owners("هشام الادريسي")).containsExactly("Hicham El Idrissi");
        assertThat(owners("فاطمة")).containsExactly("Fatima Zahra Ben Ali");
        assertThat(owners("فاطمة الزهراء بنعلي")).containsExactly("Fatima Zahra Ben Ali");
        assertThat(owners("fatimazahra benali")).containsExactly("Fatima Zahra Ben Ali");
        assertThat(owners("Abdelkader Chraibi")).containsExactly("عبد القادر الشرايبي");
        assertThat(owners("abd el kader")).containsExactly("عبد القادر الشرايبي");
        assertThat(owners("Houda Tahiri")).containsExactly("هدى الطاهري");
        assertThat(owners("عائشة الوزاني")).containsExactly("Aicha Elouazzani");
        assertThat(owners("aicha el ouazzani")).containsExactly("Aicha Elouazzani");
        assertThat(owners("بن جلون")).containsExactly("Mounir Benjelloun");
        assertThat(found("بناني", World.NADIA)).containsExactly(salma);
    }

    @Test
    void aDayIsFoundInWordsAndFiguresOfEveryLanguage() {
        Reference reference = world.declareBirth(world.person("Salma Bennani", "AB100001"));
        LocalDate born = LocalDate.parse(world.asOwner()
                .sql("select value #>> '{}' from guichet.case_value where subject = 'birth' and element = 'date'")
                .query(String.class)
                .single());
        Locale morocco = Locale.forLanguageTag("ar-MA");
        for (String asked : List.of(
                DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).format(born),
                "Bennani "
                        + DateTimeFormatter.ofPattern("d MMMM", Locale.FRENCH).format(born),
                DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(born),
                DateTimeFormatter.ofPattern("d MMMM", morocco).format(born),
                DateTimeFormatter.ofPattern("d/M/yyyy").format(born),
                born.toString())) {
            assertThat(found(asked, World.NADIA)).as(asked).containsExactly(reference);
        }
        assertThat(found(
                        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH)
                                .format(born.minusYears(1)),
                        World.NADIA))
                .isEmpty();
        assertThat(found("31 février", World.NADIA)).as("is no day").isEmpty();
    }

    /** Files that are found by a name, as filing writes its words. */
    private static void named(String... owners) {
        for (int number = 0; number < owners.length; number++) {
            String owner = owners[number];
            UUID id = world.asOwner()
                    .sql("""
                            insert into guichet.case_file (service, state, reference, owner, owner_name, language,
                                                           competent_authority, submitted_at)
                            values (:service, 'open', :reference, :owner, :owner, 'fr', 'civil-registry', now()) returning id
                            """)
                    .param("service", World.BIRTH)
                    .param("reference", "GU-NAME-" + "ABCDEFGH".charAt(number) + "ABC")
                    .param("owner", owner)
                    .query(UUID.class)
                    .single();
            world.asOwner()
                    .sql("insert into guichet.case_search (case_id, words) values (:id, array_to_tsvector(:words))")
                    .param("id", id)
                    .param(
                            "words",
                            Stream.concat(Stream.of("@civil-registry"), SearchWords.findable(owner))
                                    .toArray(String[]::new))
                    .update();
        }
    }

    private static List<String> owners(String asked) {
        return world
                .bean(FileSearch.class)
                .find(new SearchQuery(asked, null, null, false), FileSearch.PAGE, World.NADIA)
                .stream()
                .map(FoundFile::applicant)
                .toList();
    }

    @Test
    void aFileThatHasEndedIsFoundByWhatAuthoritiesAddedToIt() {
        // A child is registered once, and other stories of this class register that of Salma Bennani.
        Person mother = new Families(world).mother(Families.ORDINARY.and(Families.INSURED));
        Reference reference = world.declareBirth(mother);
        world.accept(reference);
        String number = world.closed(reference, mother)
                .values()
                .get(Address.of("coverage.number"))
                .value()
                .asString();

        assertThat(found(number, World.NADIA)).containsExactly(reference);
        assertThat(found(number, World.OMAR)).as("another authority").isEmpty();
    }

    @Test
    void aFileIsReadWithoutATaskOnlyForAReasonThatItsOwnerLearns() {
        Person salma = world.person("Salma Bennani", "AB100001");
        Reference reference = world.declareBirth(salma);
        world.accept(reference);
        world.closed(reference, salma);
        StatedReadings readings = world.bean(StatedReadings.class);

        assertThat(readings.open(reference, "other", " ", World.NADIA))
                .as("no reason")
                .isEmpty();
        assertThat(readings.open(reference, "complaint", "", World.OMAR))
                .as("another authority")
                .isEmpty();
        assertThat(readings.open(reference, "complaint", "Réclamation 12/2026", World.NADIA))
                .hasValueSatisfying(read -> assertThat(read.values()).isNotEmpty());

        DataUse access =
                world.bean(Ledger.class).of(salma, "civil-registry", null).getFirst();
        assertThat(access.entry().actorName()).isEqualTo("Nadia Chraibi");
        assertThat(access.stated()).isEqualTo("complaint");
        assertThat(access.statedText()).isEqualTo("Réclamation 12/2026");
    }

    /** So many files, one a second, the last one so many days ago. */
    private static void filed(int files, String authority, String letters, String name, int days) {
        world.asOwner()
                .sql("""
                        with filed as (
                          insert into guichet.case_file (service, state, reference, owner, owner_name, language,
                                                         competent_authority, submitted_at)
                          select :service, 'open',
                                 'GU-' || :letters || '-' || translate(lpad(n::text, 4, '0'), '0123456789', 'ABCDEFGHJK'),
                                 'crowd', :name || ' ' || n, 'fr', :authority,
                                 now() - :days * interval '1 day' - (:files - n) * interval '1 second'
                            from generate_series(1, :files) n
                          returning id, owner_name, submitted_at)
                        insert into guichet.case_search (case_id, filed_at, words)
                        select id, submitted_at,
                               array_to_tsvector(array['@' || :authority, '%' || (submitted_at::date - date '1970-01-01')]
                                                 || string_to_array(owner_name, ' '))
                          from filed
                        """)
                .param("service", World.BIRTH)
                .param("authority", authority)
                .param("letters", letters)
                .param("name", name)
                .param("days", days)
                .param("files", files)
                .update();
    }

    private static List<String> applicants(String text, Officer officer) {
        return world
                .bean(FileSearch.class)
                .find(new SearchQuery(text, null, null, false), FileSearch.PAGE, officer)
                .stream()
                .map(FoundFile::applicant)
                .toList();
    }
}
