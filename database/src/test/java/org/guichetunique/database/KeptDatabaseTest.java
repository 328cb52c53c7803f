package org.guichetunique.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDatabaseTest {

    @Test
    void yesterdaysDataAreThereAndCommitsSurviveAPowerCut(@TempDir Path folder) throws SQLException {
        Path data = folder.resolve("postgresql");
        try (EmbeddedDatabase yesterday = EmbeddedDatabase.keptIn(data)) {
            run(yesterday, "create table guichet.kept_yesterday (text text)");
            run(yesterday, "insert into guichet.kept_yesterday values ('kept')");
            assertThat(ask(yesterday, "show fsync")).isEqualTo("on");
            assertThat(ask(yesterday, "show synchronous_commit")).isEqualTo("on");
        }
        try (EmbeddedDatabase today = EmbeddedDatabase.keptIn(data)) {
            assertThat(ask(today, "select text from guichet.kept_yesterday")).isEqualTo("kept");
        }
    }

    @Test
    void aServerThatOutlivedItsStarterIsUsedAsItIs(@TempDir Path folder) throws SQLException {
        Path data = folder.resolve("postgresql");
        EmbeddedDatabase first = EmbeddedDatabase.keptIn(data);
        try (EmbeddedDatabase second = EmbeddedDatabase.keptIn(data)) {
            assertThat(second.port()).isEqualTo(first.port());
            assertThat(ask(second, "select 1")).isEqualTo("1");
        }
        assertThat(RunningServer.port(data)).as("stopped with its second owner").isEmpty();
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
