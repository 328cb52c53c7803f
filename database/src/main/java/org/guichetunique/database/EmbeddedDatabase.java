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
    private final String ownerPassword;
    private final Migrations.Passwords roles;
    private final Runnable stop;

    private EmbeddedDatabase(int port, String ownerPassword, Migrations.Passwords roles, Runnable stop) {
        this.port = port;
        this.ownerPassword = ownerPassword;
        this.roles = roles;
        this.stop = stop;
    }

    /** A database of its own for a test, on a free port, without passwords, gone when closed. */
    public static EmbeddedDatabase temporary() {
        Path folder = Prepared.FOLDER.copy();
        return start(forgetful(folder), "", Migrations.Passwords.NONE, () -> Prepared.FOLDER.delete(folder));
    }

    /** The same, and it counts what it is asked: see {@code pg_stat_statements}. */
    public static EmbeddedDatabase temporaryAndCounting() {
        Path folder = Prepared.FOLDER.copy();
        return start(
                forgetful(folder).setServerConfig("shared_preload_libraries", "pg_stat_statements"),
                "",
                Migrations.Passwords.NONE,
                () -> Prepared.FOLDER.delete(folder));
    }

    /** Made when the first temporary database is asked for. */
    private static final class Prepared {

        static final PreparedFolder FOLDER =
                new PreparedFolder(folder -> start(forgetful(folder), "", Migrations.Passwords.NONE, () -> {})
                        .migrated()
                        .close());
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
     * The database kept in {@code folder}, created at the first start, on a free port of the loopback. Whoever connects
     * needs a password; the owner's stands in a file beside the folder. A server that still runs there after its starter
     * was killed is used as it is.
     *
     * @param roles passwords of the applications' roles; with an empty one a role keeps what it had
     */
    public static EmbeddedDatabase keptIn(Path folder, Migrations.Passwords roles) {
        String password = OwnerPassword.of(folder);
        OptionalInt running = RunningServer.port(folder);
        // The library is made for tests, and lets commits be lost with the power unless it is told not to.
        EmbeddedDatabase kept = running.isPresent()
                ? new EmbeddedDatabase(running.getAsInt(), password, roles, () -> RunningServer.stop(folder))
                : start(
                        EmbeddedPostgres.builder()
                                .setDataDirectory(folder)
                                .setCleanDataDirectory(false)
                                .setServerConfig("fsync", "on")
                                .setServerConfig("synchronous_commit", "on")
                                .setServerConfig("listen_addresses", "localhost")
                                .setServerConfig("unix_socket_directories", "")
                                .setConnectConfig("password", password),
                        password,
                        roles,
                        // The library gives a busy machine five seconds.
                        () -> RunningServer.stop(folder));
        kept.migrated();
        Access.close(kept.asOwner(), password, roles, folder);
        return kept;
    }

    private static EmbeddedDatabase start(
            EmbeddedPostgres.Builder builder, String ownerPassword, Migrations.Passwords roles, Runnable afterwards) {
        try {
            EmbeddedPostgres server = builder.setPGStartupWait(STARTUP)
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("timezone", "UTC")
                    .start();
            return new EmbeddedDatabase(server.getPort(), ownerPassword, roles, () -> {
                close(server);
                afterwards.run();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    private EmbeddedDatabase migrated() {
        new Migrations(asOwner(), roles).apply();
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
        return source(
                role.login(),
                switch (role) {
                    case PORTAL -> roles.portal();
                    case IDENTITY -> roles.identity();
                });
    }

    /** Connects as the owner of everything: for preparing a test and for looking behind the application's back. */
    public DataSource asOwner() {
        return source("postgres", ownerPassword);
    }

    private DataSource source(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public void close() {
        stop.run();
    }
}
