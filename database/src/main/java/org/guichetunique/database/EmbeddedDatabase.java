package org.guichetunique.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL that needs no installation: for development, demonstrations and tests. Migrated when it opens. */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Enough for a first start on a slow disk, which has to unpack and initialise the server. */
    private static final Duration STARTUP = Duration.ofSeconds(90);

    private final int port;
    private final Runnable stop;

    private EmbeddedDatabase(int port, Runnable stop) {
        this.port = port;
        this.stop = stop;
    }

    /** A database of its own for a test, on a free port, gone when closed. */
    public static EmbeddedDatabase temporary() {
        Path folder = Prepared.FOLDER.copy();
        return start(forgetful(folder), () -> Prepared.FOLDER.delete(folder));
    }

    /** Made when the first temporary database is asked for. */
    private static final class Prepared {

        static final PreparedFolder FOLDER = new PreparedFolder(
                folder -> start(forgetful(folder), () -> {}).migrated().close());
    }

    /** Nobody misses what a power cut would take. */
    private static EmbeddedPostgres.Builder forgetful(Path folder) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off");
    }

    /**
     * The database kept in {@code folder}, created at the first start, on a free port. A server that still runs there
     * after its starter was killed is used as it is.
     */
    public static EmbeddedDatabase keptIn(Path folder) {
        OptionalInt running = RunningServer.port(folder);
        if (running.isPresent()) {
            return new EmbeddedDatabase(running.getAsInt(), () -> RunningServer.stop(folder)).migrated();
        }
        // The library is made for tests, and lets commits be lost with the power unless it is told not to.
        return start(
                        EmbeddedPostgres.builder()
                                .setDataDirectory(folder)
                                .setCleanDataDirectory(false)
                                .setServerConfig("fsync", "on")
                                .setServerConfig("synchronous_commit", "on"),
                        () -> {})
                .migrated();
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder, Runnable afterwards) {
        try {
            EmbeddedPostgres server = builder.setPGStartupWait(STARTUP)
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("timezone", "UTC")
                    .start();
            return new EmbeddedDatabase(server.getPort(), () -> {
                close(server);
                afterwards.run();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    private EmbeddedDatabase migrated() {
        new Migrations(asOwner(), Migrations.Passwords.NONE).apply();
        return this;
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /** Connects as one of the applications' roles, with no more rights than in production. */
    public DataSource as(Role role) {
        return source(role.login());
    }

    /** Connects as the owner of everything: for preparing a test and for looking behind the application's back. */
    public DataSource asOwner() {
        return source("postgres");
    }

    private DataSource source(String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(user);
        return source;
    }

    @Override
    public void close() {
        stop.run();
    }
}
