package org.guichetunique.casework.person.personaldata;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes requests that were begun and then left alone, so that what was fetched for them is not kept for nothing. Nobody
 * loses one without having been told a while before.
 */
@Component
public final class IdleDrafts implements Runnable {

    private static final int AT_ONCE = 500;
    private static final Duration TOLD_BEFORE = Duration.ofDays(14);
    private static final Duration AT_LEAST_BEFORE = Duration.ofDays(7);

    private final JdbcClient database;
    private final Duration idle;
    private final Clock clock;

    /** @param idle how long a draft may be left alone */
    public IdleDrafts(JdbcClient database, IdleDraftSettings settings, Clock clock) {
        this.database = database;
        this.idle = settings.idleDrafts();
        this.clock = clock;
    }

    /** When a draft that was last changed then is deleted. */
    public Instant deletedAt(Instant changedAt) {
        return changedAt.plus(idle);
    }

    @Override
    @Scheduled(fixedDelay = 30, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    public void run() {
        repeat("""
                insert into case_event (kind, key, case_id, service, owner, language)
                select :kind, extract(epoch from f.changed_at)::bigint::text, f.id, f.service, f.owner, f.language
                  from case_file f
                 where f.state = 'draft' and f.changed_at < :before
                   and not exists (select 1 from case_event e
                                    where e.case_id = f.id and e.kind = :kind and e.at > f.changed_at)
                 order by f.changed_at limit :most
                on conflict (case_id, kind, key) do nothing
                """, clock.instant().minus(idle).plus(TOLD_BEFORE));
        repeat("""
                delete from case_file where id in (
                  select f.id from case_file f
                   where f.state = 'draft' and f.changed_at < :before
                     and exists (select 1 from case_event e
                                  where e.case_id = f.id and e.kind = :kind and e.at > f.changed_at and e.at < :told)
                   order by f.changed_at limit :most for update skip locked)
                """, clock.instant().minus(idle));
    }

    private void repeat(String statement, Instant before) {
        int touched;
        do {
            touched = database.sql(statement)
                    .param("kind", CaseEvent.Kind.DRAFT_IDLE)
                    .param("before", Timestamp.from(before))
                    .param("told", Timestamp.from(clock.instant().minus(AT_LEAST_BEFORE)))
                    .param("most", AT_ONCE)
                    .update();
        } while (touched == AT_ONCE);
    }
}
