package org.guichetunique.casework.person.ledger;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseAccess;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.exchange.log.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every access to a person's data, read from the very log that is sealed: exchanges with authorities, files that officers
 * opened, what operators looked at, answers that served again. What was never sent is no access, and a call that failed and was made again under the
 * same key is one.
 */
@RolesAllowed("CITIZEN")
@Component
public class Ledger {

    private static final int PAGE = 20;
    private static final String ACCESSES = """
            select l.*, c.reference, coalesce(a.reason, u.reason) as reason, r.reason as stated, r.text as stated_text from published.exchange_log l
              left join contest k on k.seq = l.seq
              left join published.case_file c on c.id = k.case_id
              left join published.repair_action a on a.exchange_id = l.exchange_id
              left join published.audit_act u on u.exchange_id = l.exchange_id
              left join published.file_reading r on r.exchange_id = l.exchange_id
             where l.person in (select :owner union all select id from published.party where account = :owner)
            """ + CaseAccess.TO_PERSON + """
               and l.outcome <> 'not-sent'
               and not (l.outcome = 'failed' and exists (
                     select 1 from published.exchange_log again
                      where again.case_id = l.case_id and again.idempotency_key = l.idempotency_key
                        and again.seq > l.seq))
            """;

    private final JdbcClient database;

    public Ledger(JdbcClient database) {
        this.database = database;
    }

    /**
     * Latest first, twenty at a time.
     *
     * @param authority code of the only one that is wanted; null for all
     * @param before the last one of the page before; null for the first page
     */
    public List<DataUse> of(Person person, @Nullable String authority, @Nullable DataUse before) {
        return CaseAccess.of(person, database.sql(ACCESSES + """
                           and (:authority::text is null or l.authority = :authority)
                           and (:before::bigint is null or l.seq < :before)
                         order by l.seq desc limit :page
                        """))
                .param("authority", authority)
                .param("before", before == null ? null : before.seq())
                .param("page", PAGE)
                .query(Ledger::read)
                .list();
    }

    /** Codes of those that appear in the person's ledger. */
    public List<String> authorities(Person person) {
        return CaseAccess.of(person, database.sql("""
                        select distinct authority from published.exchange_log
                         where person in (select :owner union all select id from published.party where account = :owner)
                        """ + CaseAccess.TO_PERSON + """
                           and outcome <> 'not-sent' order by authority
                        """))
                .query((row, number) -> row.getString("authority"))
                .list();
    }

    /** Empty where there is no such access to this person's data. */
    public Optional<DataUse> find(long seq, Person person) {
        return CaseAccess.of(person, database.sql(ACCESSES + " and l.seq = :seq"))
                .param("seq", seq)
                .query(Ledger::read)
                .optional();
    }

    private static DataUse read(ResultSet row, int number) throws SQLException {
        String reference = row.getString("reference");
        return new DataUse(
                row.getLong("seq"),
                Entry.of(row),
                row.getString("reason"),
                row.getString("stated"),
                row.getString("stated_text"),
                reference == null ? null : new Reference(reference));
    }
}
