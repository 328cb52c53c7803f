package org.guichetunique.exchange.log;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Messages.Filling;
import org.guichetunique.exchange.contract.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps every access to people's data, whatever came of it. Entries are only ever added: the application's database role
 * may not change or remove one. Each is written in the caller's transaction, without waiting for any other; a
 * {@link Sealing} chains and signs them after the commit.
 */
public final class ExchangeLog {

    private static final String APPEND = """
            with entry as (
              insert into exchange_log (kind, exchange_id, at, duration_ms, case_id, person, actor, actor_name, authority,
                                        operation, purpose, legal_basis, elements, idempotency_key, outcome, status, code,
                                        origin, request_digest, answer_digest, digest)
              values (:kind, :exchange, :at, :duration, :case, :person, :actor, :actorName, :authority,
                      :operation, :purpose, :legalBasis, :elements, :key, :outcome, :status, :code,
                      :origin, :requestDigest, :answerDigest, :digest)
              returning seq)
            insert into exchange_log_unsealed select seq from entry
            """;

    private final JdbcClient database;
    private final Runnable appended;

    public ExchangeLog(JdbcClient database) {
        this(database, () -> {});
    }

    /** @param appended told of each entry, once its transaction has committed */
    public ExchangeLog(JdbcClient database, Runnable appended) {
        this.database = database;
        this.appended = appended;
    }

    /** Somebody who works for an authority, or for the platform, and opens a file. */
    public record Reader(String subject, String name, String authority) {}

    /** What a file is read for, and by which right. */
    public record Purpose(String procedure, String activity, String legalBasis) {}

    /**
     * Takes part in the caller's transaction, so that an effect in the case and its entry stand or fall together.
     *
     * @param started when the call was made
     */
    public void append(Call call, @Nullable UUID caseId, Outcome outcome, Instant started, Duration took) {
        Ending ending = Ending.of(outcome);
        Operation operation = call.operation();
        append(new Entry(
                Entry.Kind.EXCHANGE,
                call.id(),
                started.truncatedTo(ChronoUnit.MICROS),
                took.toMillis(),
                caseId,
                call.onBehalfOf(),
                call.actor() == null ? null : call.actor().subject(),
                call.actor() == null ? null : call.actor().name(),
                operation.authority().code(),
                operation.id(),
                call.purpose(),
                operation.legalBasis().fr(),
                List.copyOf(operation.elements()),
                call.idempotencyKey(),
                ending.word(),
                ending.status(),
                ending.code(),
                null,
                ending.word().equals("not-sent") ? null : requestDigest(call),
                outcome instanceof Outcome.Answered answered && answered.body() != null
                        ? Sha256.ofMessage(call.id(), answered.body())
                        : null));
    }

    /**
     * Somebody has opened a file, or a part of it.
     *
     * @param task in which they did
     * @param elements identifiers in the dictionary of what they were shown
     * @return what identifies the access in the log
     */
    public UUID read(Reader reader, UUID caseId, String person, String task, Purpose purpose, List<String> elements) {
        return reading(reader, caseId, person, task, purpose, elements);
    }

    /** As {@link #read}, of all files of a person's. */
    public UUID readAll(Reader reader, String person, String task, Purpose purpose, List<String> elements) {
        return reading(reader, null, person, task, purpose, elements);
    }

    private UUID reading(
            Reader reader, @Nullable UUID caseId, String person, String task, Purpose purpose, List<String> elements) {
        UUID access = UUID.randomUUID();
        append(new Entry(
                Entry.Kind.READING,
                access,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                0,
                caseId,
                person,
                reader.subject(),
                reader.name(),
                reader.authority(),
                purpose.activity(),
                purpose.procedure(),
                purpose.legalBasis(),
                elements,
                task,
                "read",
                null,
                null,
                null,
                null,
                null));
        return access;
    }

    /**
     * Evidence that an earlier exchange brought serves in another case, and nobody was asked.
     *
     * @param origin that earlier exchange
     */
    public void reused(Operation operation, UUID caseId, String person, String procedure, UUID origin) {
        append(new Entry(
                Entry.Kind.REUSE,
                UUID.randomUUID(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                0,
                caseId,
                person,
                null,
                null,
                operation.authority().code(),
                operation.id(),
                procedure,
                operation.legalBasis().fr(),
                List.copyOf(operation.elements()),
                origin.toString(),
                "reused",
                null,
                null,
                origin,
                null,
                null));
    }

    private void append(Entry entry) {
        database.sql(APPEND)
                .param("kind", entry.kind().word())
                .param("exchange", entry.exchange())
                .param("at", Timestamp.from(entry.at()))
                .param("duration", entry.tookMillis())
                .param("case", entry.caseId())
                .param("person", entry.person())
                .param("actor", entry.actor())
                .param("actorName", entry.actorName())
                .param("authority", entry.authority())
                .param("operation", entry.operation())
                .param("purpose", entry.purpose())
                .param("legalBasis", entry.legalBasis())
                .param("elements", entry.elements().toArray(String[]::new))
                .param("key", entry.key())
                .param("outcome", entry.outcome())
                .param("status", entry.status())
                .param("code", entry.code())
                .param("origin", entry.origin())
                .param("requestDigest", Sha256.bytes(entry.requestDigest()))
                .param("answerDigest", Sha256.bytes(entry.answerDigest()))
                .param("digest", entry.digest())
                .update();
        tellOnceItCanBeSeen();
    }

    private void tellOnceItCanBeSeen() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            appended.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                appended.run();
            }
        });
    }

    /** The message is filled again from the same data rather than carried along: it is the same by construction. */
    private static @Nullable String requestDigest(Call call) {
        if (!(call.fill() instanceof Filling.Filled filled)) {
            return null;
        }
        if (filled.body() != null) {
            return Sha256.ofMessage(call.id(), filled.body());
        }
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        filled.path().forEach(parameters::put);
        filled.query().forEach(parameters::put);
        return Sha256.ofMessage(call.id(), parameters);
    }

    private record Ending(
            String word, @Nullable Integer status, @Nullable String code) {

        static Ending of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Answered answered -> new Ending("answered", answered.status(), null);
                case Outcome.Refused refused -> new Ending("refused", refused.status(), refused.code());
                case Outcome.Deferred deferred -> new Ending("deferred", 202, null);
                case Outcome.Failed failed ->
                    new Ending(
                            failed.wasNeverSent() ? "not-sent" : "failed",
                            null,
                            failed.reason().name());
                case Outcome.Lacking lacking -> new Ending("not-sent", null, "LACKING_INPUT");
            };
        }
    }
}
