package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichetunique.casework.audit.AccessQuery;
import org.guichetunique.casework.audit.AccessSearch;
import org.guichetunique.casework.audit.AuditedAccess;
import org.guichetunique.casework.audit.Auditor;
import org.guichetunique.exchange.log.Entry;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of the log costs what stands on it, however long the log is: what is read is counted, not timed. */
class AuditSpeedTest {

    private static final Auditor DRISS = new Auditor("driss", "Driss Kettani");
    private static final int ENTRIES = 200_000;

    /** Blocks of two pages with what stands beside each entry; the log has some seven thousand. */
    private static final long MOST_READ = 2_000;

    private static World world;

    @BeforeAll
    static void aLongLog() {
        world = new World(Map.of(World.COUNTING, "true"));
        world.asOwner().sql("create extension pg_stat_statements").update();
        world.tamper("""
                insert into exchange_log (kind, exchange_id, at, duration_ms, person, actor, actor_name, authority,
                                          operation, purpose, legal_basis, elements, idempotency_key, outcome)
                select case when n %% 10 = 0 then 'reading' else 'exchange' end, gen_random_uuid(),
                       now() - n * interval '1 minute', 1, 'person-' || n %% 5000,
                       case when n %% 10 = 0 then 'officer-' || n %% 400 end, 'Somebody', 'authority-' || n %% 7,
                       'authority-' || n %% 7 || '.operation-' || n %% 21, 'p', 'l', '{person.sex}', 'k-' || n,
                       case when n %% 10 = 0 then 'read' else 'answered' end
                  from generate_series(1, %d) n
                """.formatted(ENTRIES));
        world.asOwner().sql("vacuum analyze guichet.exchange_log").update();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    static Stream<Arguments> questions() {
        Instant old = Instant.now().minus(Duration.ofDays(100));
        return Stream.of(
                Arguments.of("everything", AccessQuery.ALL),
                Arguments.of("a time long ago", AccessQuery.ALL.between(old.minus(Duration.ofDays(30)), old)),
                Arguments.of("readings", AccessQuery.ALL.of(Entry.Kind.READING)),
                Arguments.of("an officer", AccessQuery.ALL.by("officer-70")),
                Arguments.of("an authority", AccessQuery.ALL.asked("authority-3", null)),
                Arguments.of(
                        "the readings of an authority long ago",
                        AccessQuery.ALL
                                .asked("authority-3", null)
                                .of(Entry.Kind.READING)
                                .between(null, old)),
                Arguments.of("a kind that never came", AccessQuery.ALL.of(Entry.Kind.REUSE)),
                Arguments.of("an operation", AccessQuery.ALL.asked(null, "authority-3.operation-10")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void aPageReadsAHandfulOfEntries(String name, AccessQuery query) {
        AccessSearch search = world.bean(AccessSearch.class);
        List<AuditedAccess> first = search.page(query, null, DRISS);
        long before = read();

        List<AuditedAccess> page = search.page(query, null, DRISS);
        List<AuditedAccess> next = page.isEmpty() ? page : search.page(query, page.getLast(), DRISS);

        assertThat(page).isEqualTo(first);
        assertThat(next).isNotEqualTo(page.isEmpty() ? null : page);
        assertThat(read() - before).isLessThan(MOST_READ);
    }

    /** Blocks that searches of the log have read so far. */
    private static long read() {
        return world.asOwner().sql("""
                        select coalesce(sum(shared_blks_hit + shared_blks_read), 0) from pg_stat_statements
                         where query like 'with page as (%published.exchange_log l%'
                        """).query(Long.class).single();
    }
}
