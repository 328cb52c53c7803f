package org.guichetunique.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL that needs no installation: for development, demonstrations and tests. Migrated when it opens. */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Enough for a first start on a slow disk, which has to unpack and initialise the server. */
    private static final Duration STARTUP = Duration.ofSeconds(90);

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
        new Migrations(server.getPostgresDatabase(), Migrations.Passwords.NONE).apply();
    }

    /** A database of its own for a test, on a free port, gone when closed. */
    public static EmbeddedDatabase temporary() {
        return start(EmbeddedPostgres.builder());
    }

    /** The database kept in {@code folder}, created at the first start. */
    public static EmbeddedDatabase keptIn(Path folder, int port) {
        return start(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port));
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder) {
        try {
            return new EmbeddedDatabase(builder.setPGStartupWait(STARTUP)
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("timezone", "UTC")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getPort();
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port() + "/postgres";
    }

    /** Connects as one of the applications' roles, with no more rights than in production. */
    public DataSource as(Role role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(role.login());
        return source;
    }

    /** Connects as the owner of everything: for preparing a test and for looking behind the application's back. */
    public DataSource asOwner() {
        return server.getPostgresDatabase();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }
}
