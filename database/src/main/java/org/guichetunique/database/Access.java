package org.guichetunique.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Lets nobody into a server that is kept but who knows a password; another user of the machine is nobody. */
final class Access {

    private static final String RULES = """
            # Written at each start.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private Access() {}

    /**
     * Sets the passwords, those of a server that had none included, then demands them.
     *
     * @param owner connects with the password, or as before where none was demanded
     * @param folder of the server's data
     */
    static void close(DataSource owner, String ownerPassword, Migrations.Passwords roles, Path folder) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            refuseOtherOwners(statement, folder);
            statement.execute("set password_encryption = 'scram-sha-256'");
            statement.execute("alter role postgres password '" + ownerPassword + "'");
            give(statement, Role.PORTAL, roles.portal());
            give(statement, Role.IDENTITY, roles.identity());
            Path written = Files.writeString(folder.resolve("pg_hba.conf.new"), RULES);
            Files.move(written, folder.resolve("pg_hba.conf"), StandardCopyOption.REPLACE_EXISTING);
            statement.execute("select pg_reload_conf()");
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not take its passwords: " + e.getMessage(), e);
        }
    }

    /** Whoever came in while no password was demanded could have stayed under a name of their own. */
    private static void refuseOtherOwners(Statement statement, Path folder) throws SQLException {
        try (ResultSet other =
                statement.executeQuery("select rolname from pg_roles where rolsuper and rolname <> 'postgres'")) {
            if (other.next()) {
                throw new IllegalStateException("The database in " + folder + " has another owner: the role "
                        + other.getString(1) + ". Take its rights away, or begin with an empty folder.");
            }
        }
    }

    private static void give(Statement statement, Role role, String password) throws SQLException {
        if (!password.isEmpty()) {
            statement.execute("alter role " + role.login() + " password '" + password + "'");
        }
    }
}
