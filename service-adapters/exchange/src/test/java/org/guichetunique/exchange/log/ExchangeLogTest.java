package org.guichetunique.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guichetunique.database.EmbeddedDatabase;
import org.guichetunique.database.Role;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.contract.ContractFiles;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.DictionaryFiles;
import org.guichetunique.exchange.file.Findings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.StringNode;

class ExchangeLogTest {

    private static EmbeddedDatabase database;
    private static JdbcClient portal;
    private static Contracts contracts;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.temporary();
        portal = JdbcClient.create(database.as(Role.PORTAL));
        Findings findings = new Findings();
        contracts = ContractFiles.read(
                List.of(Path.of("../authorities")), DictionaryFiles.read(Path.of("../dictionary"), findings), findings);
        assertThat(findings.all()).isEmpty();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void anEntrySaysWhoAskedWhomForWhatAndByWhatRightButNotTheValues() {
        UUID exchange = log(new Outcome.Answered(200, Map.of(), StringNode.valueOf("Bennani")));

        Map<String, Object> entry = entry(exchange);
        assertThat(entry)
                .containsEntry("authority", "population-register")
                .containsEntry("operation", "population-register.getPerson")
                .containsEntry("purpose", "birth-and-family-rights")
                .containsEntry("person", "somebody")
                .containsEntry("outcome", "answered")
                .containsEntry("status", 200);
        assertThat(entry.get("legal_basis").toString()).isNotBlank();
        assertThat(entry.get("elements").toString()).contains("person.nationalId", "person.familyName");
        assertThat(entry.toString()).doesNotContain("AB100001", "Bennani");
    }

    @Test
    void whatWasRefusedFailedOrNotSentIsOnRecordToo() {
        assertThat(entry(log(new Outcome.Refused(404, "UNKNOWN_PERSON", "AB100001 is unknown"))))
                .containsEntry("outcome", "refused")
                .containsEntry("code", "UNKNOWN_PERSON");
        assertThat(entry(log(new Outcome.Failed(Outcome.Reason.TIME_LIMIT, "AB100001", true, null))))
                .containsEntry("outcome", "failed")
                .containsEntry("code", "TIME_LIMIT")
                .doesNotContainValue("AB100001");
        assertThat(entry(log(new Outcome.Lacking(Set.of(Address.of("person.nationalId"))))))
                .containsEntry("outcome", "not-sent");
    }

    @Test
    void whatOurOwnCheckStoppedIsNotHeldAgainstTheAuthority() {
        Outcome.Failed stopped = new Outcome.Failed(Outcome.Reason.INVALID_REQUEST, "p breaks its schema", false, null);

        assertThat(entry(log(stopped)))
                .containsEntry("outcome", "not-sent")
                .containsEntry("code", "INVALID_REQUEST")
                .containsEntry("request_digest", null);
        assertThat(stopped.reason().side()).isEqualTo(Outcome.Side.PLATFORM);
        assertThat(Outcome.Reason.UNEXPECTED_STATUS.side()).isEqualTo(Outcome.Side.AUTHORITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update exchange_log set purpose = 'another'",
                "delete from exchange_log",
                "truncate exchange_log",
                "drop table exchange_log",
                "alter table exchange_log add column x int",
                "alter table exchange_log disable trigger all",
                "insert into exchange_log select * from exchange_log on conflict (seq) do update set purpose = 'x'",
                "create rule quiet as on insert to exchange_log do instead nothing",
                "set role postgres"
            })
    void theApplicationCanOnlyAddToIt(String attempt) {
        UUID exchange = log(new Outcome.Answered(200, Map.of(), null));

        assertThatThrownBy(() -> portal.sql(attempt).update()).isInstanceOf(DataAccessException.class);

        assertThat(entry(exchange)).containsEntry("purpose", "birth-and-family-rights");
    }

    private static UUID log(Outcome outcome) {
        Call call = new Call(
                UUID.randomUUID(),
                contracts.operation("population-register.getPerson"),
                Bindings.NONE,
                CaseData.of(Map.of(Address.of("person.nationalId"), StringNode.valueOf("AB100001"))),
                "key",
                "birth-and-family-rights",
                "somebody");
        new ExchangeLog(portal).append(call, null, outcome, Instant.now(), Duration.ofMillis(3));
        return call.id();
    }

    private static Map<String, Object> entry(UUID exchange) {
        return portal.sql("select l.*, l.elements::text as elements from exchange_log l where exchange_id = :id")
                .param("id", exchange)
                .query()
                .singleRow();
    }
}
