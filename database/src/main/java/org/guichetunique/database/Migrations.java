package org.guichetunique.database;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings a database to the present version. Run by the owner of the schemas, before any application connects: the
 * roles of the applications may not change a table.
 */
public final class Migrations {

    private final DataSource owner;
    private final Passwords passwords;

    /** @param owner connects as a role that may create roles and schemas */
    public Migrations(DataSource owner, Passwords passwords) {
        this.owner = owner;
        this.passwords = passwords;
    }

    /** Idempotent; a run that was killed half-way is completed by the next. */
    public void apply() {
        migrate("roles");
        migrate("camunda", new CamundaSchema("camunda"));
        migrate("rehearsal", new CamundaSchema("rehearsal"));
        migrate("guichet");
        migrate("identity");
    }

    private void migrate(String schema, JavaMigration... inJava) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(schema)
                .locations("classpath:db/" + schema)
                .failOnMissingLocations(false)
                .javaMigrations(inJava)
                .placeholders(Map.of(
                        "portalPassword", passwords.portal(),
                        "identityPassword", passwords.identity()))
                .load()
                .migrate();
    }

    /**
     * Passwords given to the roles when they are created. An empty one makes a role that can only be used where the
     * server trusts the connection, as that of the tests does.
     */
    public record Passwords(String portal, String identity) {

        public static final Passwords NONE = new Passwords("", "");

        public Passwords {
            if (portal.contains("'") || identity.contains("'")) {
                throw new IllegalArgumentException("A database password may not contain a quote");
            }
        }
    }
}
