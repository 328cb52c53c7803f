package org.guichetunique.casework.office.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.exchange.dictionary.Address;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Proposals of decisions in their table. */
final class ProposedDecisionRecords {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    ProposedDecisionRecords(JdbcClient database) {
        this.database = database;
    }

    Optional<ProposedDecision> find(String task) {
        return database.sql("select * from decision_proposal where task_id = :task")
                .param("task", task)
                .query((row, number) -> {
                    Map<Address, String> typed = new LinkedHashMap<>();
                    JSON.readTree(row.getString("answers"))
                            .properties()
                            .forEach(entry -> typed.put(
                                    Address.of(entry.getKey()), entry.getValue().asString()));
                    return new ProposedDecision(
                            row.getString("officer"),
                            row.getString("officer_name"),
                            typed,
                            row.getTimestamp("proposed_at").toInstant(),
                            row.getString("sent_back"));
                })
                .optional();
    }

    /** The task is free again, for anybody but its proposer. */
    void propose(String task, Officer officer, Map<Address, String> typed) {
        Map<String, String> answers = new LinkedHashMap<>();
        typed.forEach((address, text) -> answers.put(address.toString(), text));
        database.sql("""
                        insert into decision_proposal (task_id, officer, officer_name, answers)
                        values (:task, :officer, :name, :answers::jsonb)
                        on conflict (task_id) do update
                           set officer = excluded.officer, officer_name = excluded.officer_name,
                               answers = excluded.answers, proposed_at = now(), sent_back = null, sent_back_by = null
                        """)
                .param("task", task)
                .param("officer", officer.subject())
                .param("name", officer.name())
                .param("answers", JSON.writeValueAsString(answers))
                .update();
        database.sql("""
                        update task set assignee = null, assignee_name = null, follow_up_on = null,
                               proposed_by = :officer
                         where id = :task
                        """)
                .param("task", task)
                .param("officer", officer.subject())
                .update();
    }

    /** The task is its proposer's again. */
    void sendBack(String task, ProposedDecision proposal, String why, Officer officer) {
        database.sql("""
                        update decision_proposal set sent_back = :why, sent_back_by = :officer where task_id = :task
                        """)
                .param("task", task)
                .param("why", why)
                .param("officer", officer.subject())
                .update();
        database.sql("""
                        update task set proposed_by = null, assignee = :proposer, assignee_name = :name
                         where id = :task
                        """)
                .param("task", task)
                .param("proposer", proposal.officer())
                .param("name", proposal.officerName())
                .update();
    }
}
