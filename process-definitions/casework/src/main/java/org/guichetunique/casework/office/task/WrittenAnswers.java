package org.guichetunique.casework.office.task;

import java.util.HashMap;
import java.util.Map;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.exchange.dictionary.Address;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was written for a step and not handed in yet, right or wrong. */
final class WrittenAnswers {

    private final JdbcClient database;

    WrittenAnswers(JdbcClient database) {
        this.database = database;
    }

    Map<Address, String> of(String task) {
        Map<Address, String> typed = new HashMap<>();
        database.sql("select subject, element, typed from task_answer where task_id = :task")
                .param("task", task)
                .query(row -> {
                    typed.put(new Address(row.getString("subject"), row.getString("element")), row.getString("typed"));
                });
        return typed;
    }

    void keep(String task, Address address, String typed) {
        database.sql("""
                        insert into task_answer (task_id, subject, element, typed)
                        values (:task, :subject, :element, :typed)
                        on conflict (task_id, subject, element) do update
                           set typed = excluded.typed, written_at = now()
                        """)
                .param("task", task)
                .param("subject", address.subject())
                .param("element", address.element())
                .param("typed", InputText.bounded(typed))
                .update();
    }
}
