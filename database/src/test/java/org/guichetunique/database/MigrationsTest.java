package org.guichetunique.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.temporary();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void theEngineFindsItsTablesInASchemaOfTheirOwn() throws SQLException {
        assertThat(ask(Role.PORTAL, "select version_ from act_ge_schema_log")).startsWith("7.24");
    }

    @Test
    void migratingTwiceChangesNothing() {
        new Migrations(database.asOwner(), Migrations.Passwords.NONE).apply();
    }

    @Test
    void anApplicationMayNotCreateATable() {
        assertThatThrownBy(() -> ask(Role.PORTAL, "create table camunda.mine (id int)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void thePortalCannotReadTheAccounts() {
        assertThatThrownBy(() -> ask(Role.PORTAL, "select count(*) from identity.flyway_schema_history"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private static String ask(Role role, String sql) throws SQLException {
        try (Connection connection = database.as(role).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
