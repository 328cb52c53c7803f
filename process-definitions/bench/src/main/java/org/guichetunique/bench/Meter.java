package org.guichetunique.bench;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads what a program and its database have done so far. The difference of two readings is a {@link Cost}. */
final class Meter {

    private static final String DONE = """
            select coalesce(sum(calls), 0) as statements, coalesce(sum(wal_bytes), 0) as wal,
                   coalesce(sum(wal_bytes) filter (where query ~ 'document' and query ~ 'content = '), 0) as of_documents,
                   coalesce(sum(rows) filter (where query ~* '(insert into|delete from|merge into|^\\s*update|\\)\\s*update)'), 0)
                     as written,
                   pg_snapshot_xmax(pg_current_snapshot())::text::bigint as transactions
              from pg_stat_statements where userid = (select oid from pg_roles where rolname = :role)
            """;

    private final Watch watch;
    private final String role;
    private final long program;
    private final long server;

    /**
     * @param role under which the program signs in to the database
     * @param program its process
     */
    Meter(Watch watch, String role, ProcessHandle program) {
        this.watch = watch;
        this.role = role;
        this.program = program.pid();
        int own = watch.database()
                .sql("select pg_backend_pid()")
                .query(Integer.class)
                .single();
        this.server = ProcessHandle.of(own)
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::pid)
                .orElse(0L);
    }

    /** Of the product in this process. */
    static Meter ofProduct(Watch watch) {
        return new Meter(watch, "guichet_portal", ProcessHandle.current());
    }

    Cost read() {
        return watch.database()
                .sql(DONE)
                .param("role", role)
                .query((row, number) -> reading(row))
                .single();
    }

    Cost since(Cost before) {
        return read().minus(before);
    }

    private Cost reading(ResultSet row) throws SQLException {
        return new Cost(
                row.getDouble("statements"),
                row.getDouble("written"),
                row.getDouble("wal"),
                row.getDouble("of_documents"),
                row.getDouble("transactions"),
                Processor.millis(program),
                Processor.millisOfFamily(server));
    }
}
