package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.clock.AuthorityOffsets;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.time.LegalZones;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An instant has one calendar day, whoever counts: that of the authority. */
class DayStoryTest {

    private static final String EVERY_DAY = """
            select distinct day from (select day, filed as counted from guichet.case_tally where filed > 0
                            union all select day, filed from guichet.case_day where filed > 0
                            union all select day, arrived from guichet.work_tally where arrived > 0
                            union all select day, arrived from guichet.work_day where arrived > 0) counted
            """;

    private static World world;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void theDatabaseCutsDaysWhereTheLawDoes() {
        Random random = new Random(7);
        Instant now = Instant.now();
        world.bean(Contracts.class).authorities().forEach(authority -> {
            for (int turn = 0; turn < 8; turn++) {
                Instant at = now.minusSeconds(random.nextLong(2L * 366 * 86_400));
                assertThat(day(authority.code(), at))
                        .as("%s at %s", authority.code(), at)
                        .isEqualTo(LocalDate.ofInstant(at, authority.zone()));
            }
        });
        assertThat(day("civil-registry", Instant.parse("2026-11-30T23:30:00Z"))).isEqualTo("2026-11-30");
        assertThat(day("nobody", Instant.parse("2026-11-30T23:30:00Z"))).isEqualTo("2026-11-30");
    }

    @Test
    void theDayOfAFilingIsTheSameInEveryFigure() {
        // A zone in which it is another day than in Greenwich.
        boolean afternoon = LocalTime.now(ZoneOffset.UTC).getHour() >= 11;
        ZoneOffset far = ZoneOffset.ofHours(afternoon ? 14 : -12);
        world.asOwner()
                .sql("update guichet.authority_offset set seconds = :seconds")
                .param("seconds", far.getTotalSeconds())
                .update();
        try {
            Person mother = world.person("Salma Bennani", "AB100001");
            Reference reference = world.declareBirth(mother);
            world.task(reference, World.NADIA);

            List<LocalDate> days =
                    world.asOwner().sql(EVERY_DAY).query(LocalDate.class).list();

            assertThat(days).containsOnly(LocalDate.now(far));
        } finally {
            new AuthorityOffsets(
                            world.asPortal(), new TransactionTemplate(world.bean(PlatformTransactionManager.class)))
                    .write(world.bean(Contracts.class).authorities(), Instant.now());
        }
    }

    @Test
    void aDatabaseWithZoneDataOlderThanTheLawIsToldOf() {
        AuthorityOffsets offsets = new AuthorityOffsets(
                world.asPortal(), new TransactionTemplate(world.bean(PlatformTransactionManager.class)));

        assertThat(offsets.unknownToDatabase()).isSubsetOf(LegalZones.changes());
    }

    private static LocalDate day(String authority, Instant at) {
        return world.asOwner()
                .sql("select guichet.authority_day(:authority, :at::timestamptz)")
                .param("authority", authority)
                .param("at", at.toString())
                .query(LocalDate.class)
                .single();
    }
}
