package org.guichetunique.exchange.log;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.StringNode;

/**
 * What the log costs: the entry with its digests and its place in the queue against the same row without, eight threads
 * at once, rounds taking turns; then how many entries a second are sealed. Started by hand; see ADR 6 for figures.
 */
final class LogCost {

    private static final int ROUNDS = 7;
    private static final int ENTRIES = 4_000;
    private static final String BARE = """
            insert into exchange_log (exchange_id, at, duration_ms, case_id, person, authority, operation, purpose,
                                      legal_basis, elements, idempotency_key, outcome, status)
            values (:exchange, now(), 3, :case, 'somebody', 'population-register', :operation, 'birth',
                    :basis, :elements, :key, 'answered', 200)
            """;

    private LogCost() {}

    public static void main(String[] arguments) throws Exception {
        Findings findings = new Findings();
        Contracts contracts = ContractFiles.read(
                List.of(Path.of("../authorities")), DictionaryFiles.read(Path.of("../dictionary"), findings), findings);
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary();
                HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(database.as(Role.PORTAL));
            pool.setMaximumPoolSize(8);
            JdbcClient client = JdbcClient.create(pool);
            ExchangeLog log = new ExchangeLog(client);
            Call call = new Call(
                    UUID.randomUUID(),
                    contracts.operation("population-register.getPerson"),
                    Bindings.NONE,
                    CaseData.of(Map.of(Address.of("person.nationalId"), StringNode.valueOf("AB100001"))),
                    "key",
                    "birth-and-family-rights",
                    "somebody");
            Outcome outcome = new Outcome.Answered(200, Map.of(), StringNode.valueOf("x".repeat(600)));
            Map<String, Runnable> arms = new LinkedHashMap<>();
            arms.put("row only", () -> bare(client, call));
            arms.put(
                    "with digests and queue",
                    () -> log.append(call, UUID.randomUUID(), outcome, Instant.now(), Duration.ofMillis(3)));
            Map<String, List<Long>> took = new LinkedHashMap<>();
            for (int round = 0; round <= ROUNDS; round++) {
                for (Map.Entry<String, Runnable> arm : arms.entrySet()) {
                    long nanos = time(arm.getValue());
                    if (round > 0) {
                        took.computeIfAbsent(arm.getKey(), name -> new ArrayList<>())
                                .add(nanos / ENTRIES / 1_000);
                    }
                }
            }
            took.forEach((arm, times) ->
                    System.out.printf("%-24s %d µs for each entry (median of %d)%n", arm, median(times), times.size()));
            Sealing sealing = new Sealing(
                    client,
                    new SealKeys(client, "a secret of at least thirty-two characters", Duration.ofDays(365)),
                    TimestampAuthority.own(Clock.systemUTC()),
                    new TransactionTemplate(new JdbcTransactionManager(pool)));
            long waiting = client.sql("select count(*) from exchange_log_unsealed")
                    .query(Long.class)
                    .single();
            long started = System.nanoTime();
            sealing.sealAll();
            System.out.printf("sealed %d entries a second%n", waiting * 1_000_000_000L / (System.nanoTime() - started));
        }
    }

    private static void bare(JdbcClient client, Call call) {
        client.sql(BARE)
                .param("exchange", UUID.randomUUID())
                .param("case", UUID.randomUUID())
                .param("operation", call.operation().id())
                .param("basis", call.operation().legalBasis().fr())
                .param("elements", call.operation().elements().toArray(String[]::new))
                .param("key", call.idempotencyKey())
                .update();
    }

    private static long time(Runnable append) {
        long started = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < ENTRIES; i++) {
                threads.execute(append);
            }
        }
        return System.nanoTime() - started;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
