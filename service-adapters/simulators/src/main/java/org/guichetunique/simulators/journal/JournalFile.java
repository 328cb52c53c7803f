package org.guichetunique.simulators.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of JSON lines that only grows. A line counts once {@link #awaitDurable} has returned for it. */
final class JournalFile implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path path;
    private final FileChannel channel;
    private final ReentrantLock forcing = new ReentrantLock();
    private volatile long written;
    private volatile long durable;

    private JournalFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens the file, hands each line to {@code replay} and gets ready to append.
     *
     * @throws IOException when the file is in use by another process, or unreadable before its last line
     */
    static JournalFile open(Path path, Consumer<JsonNode> replay) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw new IOException(path + " is in use: are the simulated authorities running already?");
            }
            var file = new JournalFile(path, channel);
            file.replay(replay);
            return file;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Callers take turns: only one appends at a time. */
    @Override
    public long append(JsonNode line) throws IOException {
        var bytes = ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        var position = written;
        try {
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
        } catch (IOException e) {
            channel.truncate(written);
            throw e;
        }
        written = position;
        return position;
    }

    /** Returns once everything up to this position is on the disk; one flush serves all who wait meanwhile. */
    @Override
    public void awaitDurable(long position) throws IOException {
        if (durable >= position) {
            return;
        }
        forcing.lock();
        try {
            if (durable < position) {
                var reached = written;
                channel.force(false);
                durable = reached;
            }
        } finally {
            forcing.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void replay(Consumer<JsonNode> replay) throws IOException {
        long good = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            var line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                var parsed = parse(line);
                if (parsed == null) {
                    if (in.read() >= 0) {
                        throw new IOException(path + " is damaged at byte " + good);
                    }
                    break;
                }
                replay.accept(parsed);
                good += line.size() + 1L;
                line.reset();
            }
        }
        if (good < channel.size()) {
            LOG.warn("{}: the last line was cut short and is dropped; nobody was told that it counted", path);
            channel.truncate(good);
        }
        written = good;
        durable = good;
    }

    private static @Nullable JsonNode parse(ByteArrayOutputStream line) {
        try {
            var node = JSON.readTree(line.toByteArray());
            return node.isObject() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
