package org.guichetunique.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * An engine's tables, from the DDL inside the engine's own jar, so that they cannot differ from what it expects. The
 * engine itself is forbidden to create or alter them.
 *
 * @param schema in which they stand
 */
record CamundaSchema(String schema) implements JavaMigration {

    private static final String[] PARTS = {
        "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history"
    };

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("7.24.0");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String part : PARTS) {
                statement.execute(ddl(part));
            }
            // The engine lacks it: completing a task looks for subtasks, which without an index reads every open task.
            statement.execute("create index act_idx_task_parent on act_ru_task (parent_task_id_)");
            statement.execute("grant usage on schema " + schema + " to guichet_portal");
            statement.execute(
                    "grant select, insert, update, delete on all tables in schema " + schema + " to guichet_portal");
        }
    }

    private static String ddl(String part) throws IOException {
        String resource = "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
        try (InputStream in = CamundaSchema.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("The engine's jar does not hold " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
