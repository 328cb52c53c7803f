package org.guichetunique.testing.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What must be true whatever went wrong. O1 to O7 as numbered in the plan of the tests. */
public final class Oracles {

    private final World world;

    public Oracles(World world) {
        this.world = world;
    }

    /** @param acknowledged every reference that somebody was told */
    public void hold(Reference... acknowledged) {
        eachReferenceIsOneCase(List.of(acknowledged));
        everyCaseGoesOnOrIsSeenToBeStuck();
        everyActIsDoneOnce();
        everyExchangeIsOnRecord();
        everyExchangeWasForTheOwner();
    }

    /** O1. */
    private void eachReferenceIsOneCase(List<Reference> acknowledged) {
        acknowledged.forEach(reference -> assertThat(rows("select id from case_file where reference = ?", reference))
                .as("O1: cases called %s", reference)
                .hasSize(1));
        assertThat(rows("select business_key_ from camunda.act_ru_execution where parent_id_ is null"
                        + " group by business_key_ having count(*) > 1"))
                .as("O1: cases with two processes")
                .isEmpty();
    }

    /** O2. */
    private void everyCaseGoesOnOrIsSeenToBeStuck() {
        assertThat(rows("""
                        select reference from case_file c where state = 'open' and not exists (
                          select 1 from case_step s where s.case_id = c.id and s.ended_at is null)
                        """)).as("O2: open cases without a visible next step").isEmpty();
        assertThat(rows("""
                        select c.reference, s.activity from case_step s join case_file c on c.id = s.case_id
                         where s.ended_at is null and s.kind = 'task' and not exists (
                          select 1 from task t where t.case_id = c.id and t.activity = s.activity and t.state = 'open')
                        """))
                .as("O2: steps that wait for an officer who has no task")
                .isEmpty();
        assertThat(rows("""
                        select c.reference, s.activity, s.state from case_step s join case_file c on c.id = s.case_id
                         where s.ended_at is null and s.kind = 'call' and not exists (
                          select 1 from camunda.act_ru_ext_task t where t.act_inst_id_ = s.id
                             and (s.state = 'stuck') = (coalesce(t.retries_, 1) = 0))
                        """))
                .as("O2: calls that nobody makes, or that are stuck unseen")
                .isEmpty();
        assertThat(rows("""
                        select t.topic_name_ from camunda.act_ru_ext_task t where t.retries_ = 0 and not exists (
                          select 1 from camunda.act_ru_incident i where i.configuration_ = t.id_)
                        """)).as("O2: calls given up without an incident").isEmpty();
        assertThat(rows("select reference from case_file where state = 'closed' and ending is null"))
                .as("O2: cases closed without an ending")
                .isEmpty();
        assertThat(rows("""
                        select c.reference from case_file c join camunda.act_ru_execution e
                          on e.business_key_ = c.id::text where c.state = 'closed'
                        """)).as("O2: closed cases that still run").isEmpty();
    }

    /** O3: by key in the authorities' own ledger, and no two keys for one step. */
    private void everyActIsDoneOnce() {
        List<JsonNode> ledger = world.ledger();
        assertThat(ledger)
                .as("O3: effects by key")
                .allSatisfy(entry -> assertThat(entry.path("effects").asInt())
                        .as("%s", entry)
                        .isLessThanOrEqualTo(1));
        assertThat(rows("""
                        select l.case_id, l.operation from exchange_log l join case_step s
                          on s.case_id = l.case_id and s.operation = l.operation
                         group by l.case_id, l.operation
                        having count(distinct l.idempotency_key) filter (
                                 where l.at >= (select c.submitted_at from case_file c where c.id = l.case_id))
                             > count(distinct s.id)
                        """)).as("O3: steps that asked under several keys").isEmpty();
        Map<String, Integer> effects = ledger.stream()
                .collect(Collectors.toMap(
                        entry -> entry.path("authority").asString() + " "
                                + entry.path("key").asString(),
                        entry -> entry.path("effects").asInt()));
        rows("""
                select l.authority || ' ' || l.idempotency_key as key from exchange_log l
                  join case_step s on s.case_id = l.case_id and s.operation = l.operation and s.state = 'done'
                 where l.outcome = 'answered'
                """).forEach(row -> {
            Integer effect = effects.get(row.get("key"));
            assertThat(effect == null ? 1 : effect).as("O3: effects of %s", row).isEqualTo(1);
        });
    }

    /** O4: the chain verifies, and each change has its one entry. */
    private void everyExchangeIsOnRecord() {
        assertThat(rows("""
                        select e.case_id, e.operation from evidence e where e.state <> 'asked' and not exists (
                          select 1 from exchange_log l
                           where (case when e.reused_at is null then l.exchange_id else l.origin end) = e.exchange_id
                             and l.case_id = e.case_id
                             and l.operation = e.operation and l.purpose <> '' and l.legal_basis <> ''
                             and cardinality(l.elements) > 0)
                        """)).as("O4: evidence without its exchange").isEmpty();
        assertThat(rows("""
                        select v.case_id, v.subject, v.element from case_value v where v.source = 'authority'
                           and not exists (select 1 from exchange_log l where l.exchange_id = v.exchange_id
                                              and l.outcome = 'answered')
                        """)).as("O4: values that no exchange brought").isEmpty();
        assertThat(rows("select exchange_id from exchange_log group by exchange_id having count(*) > 1"))
                .as("O4: exchanges recorded twice")
                .isEmpty();
        assertThat(rows("""
                        select l.seq from exchange_log l
                         where not exists (select 1 from exchange_log_unsealed u where u.seq = l.seq)
                           and l.seq not in (select unnest(s.entries) from exchange_log_seal s)
                        """)).as("O4: entries that no seal will ever hold").isEmpty();
        assertThat(new SoundLog(world).verdict()).as("O4: the log").startsWith("The log is sound");
    }

    /** O5. */
    private void everyExchangeWasForTheOwner() {
        assertThat(rows("""
                        select l.seq from exchange_log l join case_file c on c.id = l.case_id
                         where l.person is distinct from c.owner
                        """)).as("O5: exchanges on behalf of somebody else").isEmpty();
    }

    /** O7: what is there of requests; equal before and after an input that was refused. */
    public Map<String, Object> rows() {
        return world.asPortal().sql("""
                select (select count(*) from case_file) cases, (select count(*) from case_value) values,
                       (select count(*) from task) tasks, (select count(*) from case_step) steps,
                       (select count(*) from camunda.act_ru_execution) executions,
                       (select md5(string_agg(c::text, '' order by c.id)) from case_file c) as files,
                       (select md5(string_agg(v::text, '' order by v.case_id, v.subject, v.element))
                          from case_value v) as contents,
                       (select md5(string_agg(t::text, '' order by t.id)) from task t) as worklists
                """).query().singleRow();
    }

    private List<Map<String, Object>> rows(String sql, Reference... parameters) {
        JdbcClient.StatementSpec statement = world.asPortal().sql(sql);
        for (Reference parameter : parameters) {
            statement = statement.param(parameter.value());
        }
        return statement.query().listOfRows();
    }
}
