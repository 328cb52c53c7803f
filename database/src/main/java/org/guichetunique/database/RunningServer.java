package org.guichetunique.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** A server that outlived the process that started it: after a kill, it is still there and still in use of its folder. */
final class RunningServer {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private RunningServer() {}

    /** @return the port of the server that runs on a data folder; empty where none does */
    static OptionalInt port(Path folder) {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return OptionalInt.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            long pid = Long.parseLong(lines.get(PID_LINE).strip());
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
            return alive && answers(port) ? OptionalInt.of(port) : OptionalInt.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return OptionalInt.empty();
        }
    }

    /** Stops the server that runs on a folder, the way PostgreSQL asks for: its own process, a fast shutdown. */
    static void stop(Path folder) {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(PID_LINE).strip());
            new ProcessBuilder("kill", "-INT", Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            ProcessHandle.of(pid).ifPresent(server -> server.onExit().join());
        } catch (IOException | NumberFormatException e) {
            // Stopped already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
