package org.guichetunique.exchange.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * {@code ./guichet export-log}: writes the log of a running system to standard output. Reads {@code GUICHET_DATABASE_URL}
 * and {@code GUICHET_PORTAL_DB_PASSWORD}; needs no more rights than the portal has.
 */
public final class ExportLog {

    private static final int FETCH = 500;

    private ExportLog() {}

    public static void main(String[] arguments) throws IOException {
        String url = System.getenv("GUICHET_DATABASE_URL");
        if (url == null || url.isBlank()) {
            System.err.println("GUICHET_DATABASE_URL is not set");
            System.exit(2);
        }
        String password = System.getenv().getOrDefault("GUICHET_PORTAL_DB_PASSWORD", "");
        try (Connection connection = DriverManager.getConnection(url, "guichet_portal", password)) {
            Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
            write(connection, out);
        } catch (SQLException | DataAccessException e) {
            System.err.println("The log cannot be read: " + e.getMessage());
            System.exit(2);
        }
    }

    /** @param connection closed by whoever opened it */
    public static void write(Connection connection, Writer out) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        template.setFetchSize(FETCH);
        try {
            new LogExport(JdbcClient.create(template), LogExport.into(out)).write();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
        connection.rollback();
    }
}
