package org.guichetunique.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.procedures.Definitions.Folders;

/** A program among the portal's tests, run to its end in a process of its own. */
public final class PortalProgram {

    private static final Path TARGET = Folders.home().resolve("portal-ui/target");
    private static final String SAYS = "ROW ";

    private PortalProgram() {}

    /**
     * What it told of: the cells of each line that begins with {@code ROW}, which are parted by tabs.
     *
     * @throws IOException where it ended otherwise than with 0 or 1
     */
    public static List<List<String>> rows(String main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Didentity.jar=" + TARGET.resolve("identity/identity.jar"),
                "-Dportal.jar=" + TARGET.resolve("portal-ui-0.1.0-SNAPSHOT-exec.jar"),
                "-cp",
                PortalTests.classpath(),
                main));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<List<String>> rows = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(SAYS)) {
                    rows.add(List.of(line.substring(SAYS.length()).split("\t", -1)));
                }
            }
        } finally {
            process.destroy();
        }
        int status = process.waitFor();
        if (status > 1 || rows.isEmpty()) {
            throw new IOException(main + " ended with " + status + " and told of nothing");
        }
        return rows;
    }
}
