package org.guichetunique.casework.operation.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guichetunique.exchange.contract.ContractChange;
import org.guichetunique.exchange.contract.ContractChanges;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Terms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The contracts that the portal has started with, one after the other. */
@Component
public final class ContractVersions {

    private static final Logger LOG = LoggerFactory.getLogger(ContractVersions.class);
    private static final int SHOWN = 10;

    private final JdbcClient database;
    private final TransactionOperations transactions;

    public ContractVersions(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Keeps what is new since the last start, on whichever node that was. */
    public void record(Contracts contracts) {
        contracts
                .authorities()
                .forEach(authority -> contracts
                        .published(authority.code())
                        .ifPresent(published -> transactions.executeWithoutResult(tx -> record(
                                authority.code(), published, Terms.of(contracts.operationsOf(authority.code()))))));
    }

    private record Last(byte[] digest, List<Terms> terms) {}

    private void record(String authority, Contracts.Published published, List<Terms> terms) {
        // Two nodes that start together see the same contract once.
        database.sql("select pg_advisory_xact_lock(hashtext('contract_version'), hashtext(:authority))")
                .param("authority", authority)
                .query()
                .singleRow();
        byte[] digest = digest(published.content());
        List<Last> last = database.sql(
                        "select digest, terms from contract_version where authority = :authority order by id desc limit 1")
                .param("authority", authority)
                .query((row, number) -> new Last(row.getBytes("digest"), terms(row.getString("terms"))))
                .list();
        if (!last.isEmpty() && Arrays.equals(last.getFirst().digest(), digest)) {
            return;
        }
        boolean reused = database.sql("""
                        select exists (select from contract_version
                                        where authority = :authority and version = :version and digest <> :digest)
                        """)
                .param("authority", authority)
                .param("version", published.version())
                .param("digest", digest)
                .query(Boolean.class)
                .single();
        database.sql("""
                        insert into contract_version (authority, version, digest, content, terms, reused)
                        values (:authority, :version, :digest, :content, :terms::jsonb, :reused)
                        """)
                .param("authority", authority)
                .param("version", published.version())
                .param("digest", digest)
                .param("content", published.content())
                .param("terms", JsonMapper.shared().writeValueAsString(terms))
                .param("reused", reused)
                .update();
        if (!last.isEmpty()) {
            List<ContractChange> changes =
                    ContractChanges.between(last.getFirst().terms(), terms);
            LOG.info("Contract of {} is now version {}: {}", authority, published.version(), changes);
        }
        if (reused) {
            LOG.warn(
                    "Contract of {}: version {} was published before with other content",
                    authority,
                    published.version());
        }
    }

    /** Latest first, at most ten. */
    List<ContractVersion> of(String authority) {
        record Row(ContractVersion version, List<Terms> terms) {}
        List<Row> rows = database.sql("""
                        select version, terms, reused, seen_at from contract_version
                         where authority = :authority order by id desc limit :most
                        """)
                .param("authority", authority)
                .param("most", SHOWN + 1)
                .query((row, number) -> new Row(
                        new ContractVersion(
                                row.getString("version"),
                                row.getTimestamp("seen_at").toInstant(),
                                row.getBoolean("reused"),
                                List.of()),
                        terms(row.getString("terms"))))
                .list();
        List<ContractVersion> versions = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, rows.size()); i++) {
            ContractVersion version = rows.get(i).version();
            versions.add(
                    i + 1 == rows.size()
                            ? version
                            : new ContractVersion(
                                    version.version(),
                                    version.seenAt(),
                                    version.reused(),
                                    ContractChanges.between(
                                            rows.get(i + 1).terms(), rows.get(i).terms())));
        }
        return versions;
    }

    private static List<Terms> terms(String json) {
        return List.of(JsonMapper.shared().readValue(json, Terms[].class));
    }

    private static byte[] digest(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
