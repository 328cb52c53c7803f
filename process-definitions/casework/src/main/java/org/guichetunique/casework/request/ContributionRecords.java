package org.guichetunique.casework.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.exchange.dictionary.Address;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sections that others answer, as they are kept. */
@Component
public final class ContributionRecords {

    private static final int MOST = 50;

    private static final String IN_FORCE = """
            select p.*, c.service from contribution p join published.case_file c on c.id = p.case_id
             where p.state <> 'withdrawn' and c.state = 'draft'
            """;

    private final JdbcClient database;

    ContributionRecords(JdbcClient database) {
        this.database = database;
    }

    List<Contribution> of(CaseId id) {
        return database.sql(IN_FORCE + " and p.case_id = :case order by p.asked_at limit :most")
                .param("case", id.value())
                .param("most", MOST)
                .query(ContributionRecords::read)
                .list();
    }

    List<Contribution> waitingFor(String number) {
        return database.sql(IN_FORCE + " and p.number = :number and p.state = 'open' order by p.asked_at limit :most")
                .param("number", number)
                .param("most", MOST)
                .query(ContributionRecords::read)
                .list();
    }

    /** @param hold what nobody else may do with it before the caller's transaction ends */
    Optional<Contribution> open(UUID id, String number, String hold) {
        return database.sql(IN_FORCE + " and p.id = :id and p.number = :number and p.state = 'open'" + hold)
                .param("id", id)
                .param("number", number)
                .query(ContributionRecords::read)
                .optional();
    }

    /** @return whether this call asked; false where somebody has been asked already */
    boolean ask(CaseId id, String section, String number, String askedBy) {
        return database.sql("""
                        insert into contribution (case_id, section, number, asked_by_name, state)
                        values (:case, :section, :number, :name, 'open')
                        on conflict (case_id, section) where state <> 'withdrawn' do nothing
                        """)
                        .param("case", id.value())
                        .param("section", section)
                        .param("number", number)
                        .param("name", askedBy)
                        .update()
                == 1;
    }

    void withdraw(CaseId id, String section) {
        database.sql("""
                        update contribution set state = 'withdrawn'
                         where case_id = :case and section = :section and state <> 'withdrawn'
                        """).param("case", id.value()).param("section", section).update();
    }

    void done(UUID id, String name) {
        database.sql("""
                        update contribution set state = 'done', done_at = now(), contributor_name = :name
                         where id = :id and state = 'open'
                        """).param("id", id).param("name", name).update();
        database.sql("delete from contribution_answer where contribution_id = :id")
                .param("id", id)
                .update();
    }

    void keep(UUID id, Address address, String typed) {
        database.sql("""
                        insert into contribution_answer (contribution_id, subject, element, typed)
                        values (:id, :subject, :element, :typed)
                        on conflict (contribution_id, subject, element) do update set typed = excluded.typed
                        """)
                .param("id", id)
                .param("subject", address.subject())
                .param("element", address.element())
                .param("typed", InputText.bounded(typed))
                .update();
    }

    Map<Address, String> typed(UUID id) {
        Map<Address, String> typed = new HashMap<>();
        database.sql("select subject, element, typed from contribution_answer where contribution_id = :id")
                .param("id", id)
                .query(row -> {
                    typed.put(new Address(row.getString("subject"), row.getString("element")), row.getString("typed"));
                });
        return typed;
    }

    private static Contribution read(ResultSet row, int number) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        return new Contribution(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("service"),
                row.getString("section"),
                row.getString("number"),
                row.getString("asked_by_name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("contributor_name"),
                done == null ? null : done.toInstant());
    }
}
