package org.guichetunique.casework.person.personaldata;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every value in a person's files, with whoever it came from: latest files first, fifty values at a time. */
@RolesAllowed("CITIZEN")
@Component
public class Holdings {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 50;

    private final JdbcClient database;

    public Holdings(JdbcClient database) {
        this.database = database;
    }

    /** @param before the last one of the page before; null for the first page */
    public List<Holding> of(Person person, @Nullable Holding before) {
        return database.sql("""
                        select v.*, c.service, c.reference
                          from (select id, service, reference from published.case_file where owner = :owner
                                 and (:id::uuid is null or id <= :id) order by id desc) c
                          cross join lateral (
                            select * from published.case_value
                             where case_id = c.id
                               and (:id::uuid is null or case_id < :id or (subject, element) > (:subject, :element))
                             order by subject, element) v
                         order by v.case_id desc, v.subject, v.element limit :page
                        """)
                .param("owner", person.subject())
                .param("id", before == null ? null : before.caseId().value())
                .param("subject", before == null ? null : before.address().subject())
                .param("element", before == null ? null : before.address().element())
                .param("page", PAGE)
                .query(Holdings::read)
                .list();
    }

    private static Holding read(ResultSet row, int number) throws SQLException {
        String json = row.getString("value");
        return new Holding(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("service"),
                row.getString("reference"),
                new Address(row.getString("subject"), row.getString("element")),
                json == null ? null : JSON.readTree(json),
                row.getString("typed"),
                Source.Kind.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(row.getString("decider_authority"), row.getString("source_name")),
                row.getTimestamp("recorded_at").toInstant());
    }
}
