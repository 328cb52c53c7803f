package org.guichetunique.casework.office.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Batches in their tables. An officer has their own and no others. */
@Component
final class BatchRecords {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    BatchRecords(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param typed null until the officer has confirmed it
     * @param text the one of the authority that each person reads in their own language; null where there is none
     */
    record Head(
            UUID id,
            @Nullable Map<Address, String> typed,
            @Nullable CommonText text) {}

    record Row(String task, BatchFile.State state, @Nullable String by) {}

    /** What the officer chose and never decided is forgotten after a day, and the account of a decision after a month. */
    void forgetOld(Officer officer) {
        database.sql("""
                        delete from batch where officer = :officer
                           and chosen_at < now() - case when begun_at is null then interval '1 day' else interval '1 month' end
                        """).param("officer", officer.subject()).update();
    }

    UUID add(List<String> tasks, int most, Officer officer) {
        return database.sql("""
                        with made as (insert into batch (officer) values (:officer) returning id),
                        files as (
                          insert into batch_file (batch, place, task_id, case_id, state)
                          select made.id, chosen.place, chosen.task, t.case_id,
                                 case when chosen.place <= :most then 'to_decide' else 'beyond' end
                            from made cross join unnest(:tasks::text[]) with ordinality as chosen (task, place)
                            left join task t on t.id = chosen.task)
                        select id from made
                        """)
                .param("officer", officer.subject())
                .param("tasks", tasks.toArray(String[]::new))
                .param("most", most)
                .query(UUID.class)
                .single();
    }

    Optional<Head> find(UUID id, Officer officer) {
        return read(
                "select id, answers, template, template_at from batch where id = :id and officer = :officer",
                id,
                officer);
    }

    /** As {@link #find}; nobody else begins it before the caller's transaction ends. */
    Optional<Head> hold(UUID id, Officer officer) {
        return read(
                "select id, answers, template, template_at from batch where id = :id and officer = :officer for no key update",
                id,
                officer);
    }

    private Optional<Head> read(String sql, UUID id, Officer officer) {
        return database.sql(sql)
                .param("id", id)
                .param("officer", officer.subject())
                .query((row, number) -> {
                    UUID template = row.getObject("template", UUID.class);
                    return new Head(
                            row.getObject("id", UUID.class),
                            typed(row.getString("answers")),
                            template == null
                                    ? null
                                    : new CommonText(template, Address.of(row.getString("template_at"))));
                })
                .optional();
    }

    private static @Nullable Map<Address, String> typed(@Nullable String json) {
        if (json == null) {
            return null;
        }
        Map<Address, String> typed = new LinkedHashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(entry ->
                        typed.put(Address.of(entry.getKey()), entry.getValue().asString()));
        return typed;
    }

    /** In the order in which they were chosen. */
    List<Row> files(UUID batch) {
        return database.sql("select task_id, state, by_name from batch_file where batch = :batch order by place")
                .param("batch", batch)
                .query((row, number) -> new Row(
                        row.getString("task_id"),
                        BatchFile.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getString("by_name")))
                .list();
    }

    void begin(UUID batch, Map<Address, String> typed, @Nullable CommonText text) {
        Map<String, String> answers = new LinkedHashMap<>();
        typed.forEach((address, answer) -> answers.put(address.toString(), answer));
        database.sql("""
                        update batch set answers = :answers::jsonb, template = :template, template_at = :at, begun_at = now()
                         where id = :batch
                        """)
                .param("template", text == null ? null : text.template())
                .param("at", text == null ? null : text.at().toString())
                .param("answers", JSON.writeValueAsString(answers))
                .param("batch", batch)
                .update();
    }

    void settle(UUID batch, BatchFile file) {
        settle(batch, file.id(), file.state(), file.by());
    }

    /** Only one that is still to be decided. */
    void settle(UUID batch, String task, BatchFile.State state, @Nullable String by) {
        database.sql("""
                        update batch_file set state = :state, by_name = :by
                         where batch = :batch and task_id = :task and state = 'to_decide'
                        """)
                .param("state", word(state))
                .param("by", by)
                .param("batch", batch)
                .param("task", task)
                .update();
    }

    /** Those whose turn has not come. */
    void stop(UUID batch) {
        database.sql("update batch_file set state = 'stopped' where batch = :batch and state = 'to_decide'")
                .param("batch", batch)
                .update();
    }

    /** The next one, which nobody else decides before the caller's transaction ends. */
    Optional<String> holdNext(UUID batch) {
        return database.sql("""
                        select task_id from batch_file where batch = :batch and state = 'to_decide'
                         order by place limit 1 for no key update skip locked
                        """).param("batch", batch).query(String.class).optional();
    }

    private static String word(BatchFile.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
