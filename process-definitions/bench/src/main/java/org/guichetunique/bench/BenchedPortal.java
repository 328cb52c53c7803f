package org.guichetunique.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The portal in a process of its own, told what to do on its standard input. */
final class BenchedPortal implements AutoCloseable {

    private static final String MAIN = "org.guichetunique.portal.bench.BenchedPortal";

    private static final Duration TO_END = Duration.ofSeconds(60);

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;
    private final String address;
    private final String database;

    /** @param options of Java, on top of the usual ones */
    BenchedPortal(List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx1g",
                "-cp",
                PortalTests.classpath(),
                MAIN));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
        try {
            database = await("DATABASE ");
            address = "http://localhost:" + await("PORT ");
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Address of its database, for whoever looks behind its back. */
    String database() {
        return database;
    }

    String address() {
        return address;
    }

    /** Whoever begins to sign in now is this person. */
    void personIs(int number) throws IOException {
        order("person " + number);
    }

    /** Bytes that are in use once nothing more can be let go. */
    long live() throws IOException {
        return Long.parseLong(order("live"));
    }

    private String order(String text) throws IOException {
        orders.write(text + "\n");
        orders.flush();
        return await("DONE ");
    }

    private String await(String beginning) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
        }
        throw new IOException("The portal has stopped");
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
