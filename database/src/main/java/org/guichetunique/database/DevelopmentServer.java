package org.guichetunique.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The PostgreSQL of {@code ./guichet run}: kept in a folder, migrated before anybody connects, stopped with this
 * process. Writes where it listens into {@code database.url} of the same folder.
 */
public final class DevelopmentServer {

    private DevelopmentServer() {}

    /** @param arguments the folder of the product's data */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Path.of(arguments[0]).toAbsolutePath();
        Path address = data.resolve("database.url");
        Files.createDirectories(data);
        Files.deleteIfExists(address);
        EmbeddedDatabase database = EmbeddedDatabase.keptIn(data.resolve("postgresql"));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        // Written last and in one piece: whoever waits for it may connect.
        Path written = Files.writeString(data.resolve("database.url.new"), database.url());
        Files.move(written, address, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        new CountDownLatch(1).await();
    }
}
