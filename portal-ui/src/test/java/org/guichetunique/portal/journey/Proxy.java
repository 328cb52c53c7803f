package org.guichetunique.portal.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** HAProxy as it may stand before several nodes: each person stays at one, and goes to another when it is gone. */
final class Proxy implements AutoCloseable {

    static final String COOKIE = "NODE";

    private static final String SETTINGS = """
            global
              maxconn 2000
            defaults
              mode http
              timeout connect 2s
              timeout client 60s
              timeout server 60s
              timeout tunnel 10m
              # A node on a busy machine is slow, and one that is gone refuses at once.
              timeout check 10s
              retries 3
              option redispatch
            frontend portal
              bind 127.0.0.1:%d
              default_backend nodes
            backend nodes
              balance roundrobin
              cookie %s insert indirect nocache httponly
              option httpchk GET /health
              http-check expect status 200
            %s
            """;

    private final Process process;

    /** @param nodes their ports; the cookie of a node says its place among them */
    Proxy(Path folder, int port, List<Integer> nodes) {
        String servers = IntStream.range(0, nodes.size())
                .mapToObj(node -> "  server node%1$d 127.0.0.1:%2$d check inter 1s fall 3 rise 1 cookie %1$d"
                        .formatted(node, nodes.get(node)))
                .collect(Collectors.joining("\n"));
        try {
            Path file = Files.writeString(folder.resolve("haproxy.cfg"), SETTINGS.formatted(port, COOKIE, servers));
            // Debian keeps it where only an administrator looks for programs.
            String program = Files.isExecutable(Path.of("/usr/sbin/haproxy")) ? "/usr/sbin/haproxy" : "haproxy";
            process = new ProcessBuilder(program, "-db", "-f", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("haproxy.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (IOException e) {
            throw new UncheckedIOException("HAProxy does not start: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
