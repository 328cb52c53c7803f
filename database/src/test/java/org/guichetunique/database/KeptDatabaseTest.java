package org.guichetunique.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDatabaseTest {

    private static final Migrations.Passwords ROLES = new Migrations.Passwords("of the portal", "of the identity");

    @Test
    void yesterdaysDataAreThereAndCommitsSurviveAPowerCut(@TempDir Path folder) throws SQLException {
        Path data = folder.resolve("postgresql");
        try (EmbeddedDatabase yesterday = EmbeddedDatabase.keptIn(data, ROLES)) {
            run(yesterday, "create table guichet.kept_yesterday (text text)");
            run(yesterday, "insert into guichet.kept_yesterday values ('kept')");
            assertThat(ask(yesterday, "show fsync")).isEqualTo("on");
            assertThat(ask(yesterday, "show synchronous_commit")).isEqualTo("on");
        }
        try (EmbeddedDatabase today = EmbeddedDatabase.keptIn(data, ROLES)) {
            assertThat(ask(today, "select text from guichet.kept_yesterday")).isEqualTo("kept");
        }
    }

    @Test
    void aServerThatOutlivedItsStarterIsUsedAsItIs(@TempDir Path folder) throws SQLException {
        Path data = folder.resolve("postgresql");
        EmbeddedDatabase first = EmbeddedDatabase.keptIn(data, ROLES);
        try (EmbeddedDatabase second = EmbeddedDatabase.keptIn(data, ROLES)) {
            assertThat(second.port()).isEqualTo(first.port());
            assertThat(ask(second, "select 1")).isEqualTo("1");
        }
        assertThat(RunningServer.port(data)).as("stopped with its second owner").isEmpty();
    }

    @Test
    void nobodyComesInWithoutAPassword(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("postgresql");
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(data, ROLES)) {
            for (String user : new String[] {"postgres", "guichet_portal", "guichet_identity"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, ""))
                        .as(user)
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, "guessed"))
                        .hasMessageContaining("password authentication failed");
            }
            for (Role role : Role.values()) {
                try (Connection connection = database.as(role).getConnection()) {
                    assertThat(connection.isValid(5)).isTrue();
                }
            }
            assertThat(ask(
                            database,
                            "select bool_and(rolpassword like 'SCRAM-SHA-256%') from pg_authid where rolcanlogin"))
                    .isEqualTo("t");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("localhost");
            assertThat(ask(database, "show unix_socket_directories")).isEmpty();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("database-owner.password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aDatabaseOfAnEarlierVersionGetsItsPasswordsAtTheNextStart(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("postgresql");
        try (EmbeddedDatabase before = EmbeddedDatabase.keptIn(data, ROLES)) {
            run(before, "create table guichet.kept_yesterday (text text)");
            run(
                    before,
                    "alter role guichet_portal password null; alter role guichet_identity password null;"
                            + " alter role postgres password null");
        }
        Files.writeString(
                data.resolve("pg_hba.conf"),
                "local all all trust\nhost all all 127.0.0.1/32 trust\n" + "host all all ::1/128 trust\n");
        Files.delete(folder.resolve("database-owner.password"));

        try (EmbeddedDatabase after = EmbeddedDatabase.keptIn(data, ROLES)) {
            assertThat(ask(after, "select count(*) from guichet.kept_yesterday"))
                    .isEqualTo("0");
            assertThatThrownBy(() -> DriverManager.getConnection(after.url(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
            try (Connection connection = after.as(Role.PORTAL).getConnection()) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = database.asOwner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
