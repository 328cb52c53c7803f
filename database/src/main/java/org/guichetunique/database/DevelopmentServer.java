package org.guichetunique.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;

/**
 * The PostgreSQL of {@code ./guichet run}: kept in a folder, migrated before anybody connects, stopped with this
 * process. Writes where it listens into {@code database.url} of the same folder, which is its user's alone. Reads {@code
 * GUICHET_PORTAL_DB_PASSWORD} and {@code GUICHET_IDENTITY_DB_PASSWORD}, which it gives the applications' roles.
 */
public final class DevelopmentServer {

    private DevelopmentServer() {}

    /** @param arguments the folder of the product's data */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Path.of(arguments[0]).toAbsolutePath();
        Path address = data.resolve("database.url");
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Files.deleteIfExists(address);
        EmbeddedDatabase database = EmbeddedDatabase.keptIn(
                data.resolve("postgresql"),
                new Migrations.Passwords(
                        required("GUICHET_PORTAL_DB_PASSWORD"), required("GUICHET_IDENTITY_DB_PASSWORD")));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        // Written last and in one piece: whoever waits for it may connect.
        Path written = Files.writeString(data.resolve("database.url.new"), database.url());
        Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        Files.move(written, address, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        new CountDownLatch(1).await();
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            System.err.println(name + " is not set");
            System.exit(2);
        }
        return value;
    }
}
