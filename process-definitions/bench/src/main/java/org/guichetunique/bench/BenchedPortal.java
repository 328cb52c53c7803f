package org.guichetunique.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The portal in a process of its own, told what to do on its standard input. */
final class BenchedPortal implements AutoCloseable {

    private static final String MAIN = "org.guichetunique.portal.bench.BenchedPortal";

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;
    private final String address;

    /** @param classpath a file that holds the class path of the portal's tests */
    BenchedPortal(Path classpath) throws IOException {
        process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx1g",
                        "-cp",
                        "portal-ui/target/test-classes:portal-ui/target/classes:" + Files.readString(classpath),
                        MAIN))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
        address = "http://localhost:" + await("PORT ");
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
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
