package org.guichetunique.casework.office.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.exchange.dictionary.Address;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was written for a step and not handed in yet, right or wrong. */
final class WrittenAnswers {

    /** Whoever owns the case; each officer writes for themself. */
    private static final String NOBODY = "";

    private final JdbcClient database;

    WrittenAnswers(JdbcClient database) {
        this.database = database;
    }

    /** Of a step of the applicant. */
    Map<Address, String> of(String task) {
        return of(task, NOBODY);
    }

    /** Of one officer. */
    Map<Address, String> of(String task, String author) {
        Map<Address, String> typed = new HashMap<>();
        database.sql("select subject, element, typed from task_answer where task_id = :task and author = :author")
                .param("task", task)
                .param("author", author)
                .query(row -> {
                    typed.put(new Address(row.getString("subject"), row.getString("element")), row.getString("typed"));
                });
        return typed;
    }

    /** What another officer wrote after this one last did, where it says something; of several, the one who wrote last. */
    Optional<DecisionDraft.Begun> since(String task, String author) {
        return database.sql("""
                        select author, max(author_name) as name, min(began_at) as at from task_answer
                         where task_id = :task and author not in (:author, '')
                         group by author
                        having bool_or(typed <> '')
                           and max(written_at) > coalesce((select max(written_at) from task_answer
                                                            where task_id = :task and author = :author), '-infinity')
                         order by max(written_at) desc, author limit 1
                        """)
                .param("task", task)
                .param("author", author)
                .query((row, number) -> new DecisionDraft.Begun(
                        row.getString("author"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant(),
                        of(task, row.getString("author"))))
                .optional();
    }

    void copy(String task, String from, Officer to) {
        database.sql("delete from task_answer where task_id = :task and author = :author")
                .param("task", task)
                .param("author", to.subject())
                .update();
        database.sql("""
                        insert into task_answer (task_id, author, author_name, subject, element, typed)
                        select task_id, :author, :name, subject, element, typed from task_answer
                         where task_id = :task and author = :from
                        """)
                .param("task", task)
                .param("from", from)
                .param("author", to.subject())
                .param("name", to.name())
                .update();
    }

    void keep(String task, Address address, String typed) {
        keep(task, address, typed, NOBODY, "");
    }

    void keep(String task, Address address, String typed, Officer author) {
        keep(task, address, typed, author.subject(), author.name());
    }

    private void keep(String task, Address address, String typed, String author, String name) {
        database.sql("""
                        insert into task_answer (task_id, author, author_name, subject, element, typed)
                        values (:task, :author, :name, :subject, :element, :typed)
                        on conflict (task_id, author, subject, element) do update
                           set typed = excluded.typed, written_at = now()
                        """)
                .param("task", task)
                .param("author", author)
                .param("name", name)
                .param("subject", address.subject())
                .param("element", address.element())
                .param("typed", InputText.bounded(typed))
                .update();
    }
}
