package org.guichetunique.testing.world;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The database's own process, which a test can stop without ceremony and start again. */
public final class Postmaster {

    private final World world;
    private final List<String> command = new ArrayList<>();
    private final ProcessHandle process;

    Postmaster(World world) {
        this.world = world;
        Path data = Path.of(
                world.asOwner().sql("show data_directory").query(String.class).single());
        try {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            process = ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody in particular.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(process.info().command().orElseThrow());
        command.addAll(List.of(process.info().arguments().orElseThrow()));
    }

    /** All connections break, and what was not committed is gone. */
    public void crash() {
        try {
            new ProcessBuilder("kill", "-QUIT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        process.onExit().join();
    }

    /** Returns once connections are accepted again. */
    public void start() {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofSeconds(30)).until(this::isAnswering);
    }

    private boolean isAnswering() {
        try (Connection connection = world.connectionAsPortal()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
