package org.guichetunique.exchange.transport.filedrop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.guichetunique.exchange.call.LateReplies;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.WireFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the folders: closes each authority's batch when its window ends and collects its answers. Several nodes may
 * share a folder; one at a time works in it.
 */
public final class FileDrops implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileDrops.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    private static final Duration KEPT_FOR = Duration.ofDays(30);

    private final FileDropTransport transport;
    private final List<Authority> authorities;
    private final LateReplies intake;
    private final @Nullable Duration every;
    private final Set<Path> overdue = new HashSet<>();
    private final ScheduledExecutorService clock;

    /** @param every closes a batch that often instead of once a day; null for the hours of the contracts */
    public FileDrops(
            FileDropTransport transport,
            Collection<Authority> authorities,
            LateReplies intake,
            @Nullable Duration every) {
        this.transport = transport;
        this.authorities = authorities.stream()
                .filter(authority -> authority.wire() instanceof WireFormat.FileDrop)
                .toList();
        this.intake = intake;
        this.every = every;
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("exchange-file-drop").factory());
    }

    public void start() {
        if (!authorities.isEmpty()) {
            long pause = (every == null || every.compareTo(BETWEEN_LOOKS) > 0 ? BETWEEN_LOOKS : every).toMillis();
            clock.scheduleWithFixedDelay(() -> look(Instant.now()), pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    /** One look into every folder. */
    void look(Instant now) {
        for (Authority authority : authorities) {
            try {
                look(authority, now);
            } catch (IOException | RuntimeException e) {
                LOG.error("The folder of {} cannot be worked on; it is tried again", authority, e);
            }
        }
    }

    private void look(Authority authority, Instant now) throws IOException {
        DropFolder folder = transport.folder(authority);
        Files.createDirectories(folder.root());
        try (FileChannel channel = FileChannel.open(
                        folder.root().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null || !(authority.wire() instanceof WireFormat.FileDrop wire)) {
                return;
            }
            Batches.close(folder, window(authority, wire, now));
            new DroppedReplies(authority, folder, intake).collect();
            remindOf(authority, folder, wire, now);
            forget(folder, now);
        } catch (OverlappingFileLockException e) {
            LOG.debug("Somebody else in this process works on {}", authority);
        }
    }

    /** The end of the latest window that has ended. */
    private Instant window(Authority authority, WireFormat.FileDrop wire, Instant now) {
        if (every != null) {
            long length = Math.max(1, every.toMillis());
            return Instant.ofEpochMilli(now.toEpochMilli() / length * length);
        }
        ZonedDateTime local = now.atZone(authority.zone());
        ZonedDateTime end = local.with(wire.closesAt());
        return (end.isAfter(local) ? end.minusDays(1) : end).toInstant();
    }

    private void remindOf(Authority authority, DropFolder folder, WireFormat.FileDrop wire, Instant now)
            throws IOException {
        for (Path manifest : DropFolder.files(folder.requests(), Batches.MANIFEST)) {
            Instant due = Files.getLastModifiedTime(manifest).toInstant().plus(wire.acknowledgedWithin());
            if (now.isAfter(due) && overdue.add(manifest)) {
                LOG.warn("{} has not acknowledged {} in time", authority, manifest.getFileName());
            }
        }
    }

    private static void forget(DropFolder folder, Instant now) throws IOException {
        for (Path file : DropFolder.files(folder.done(), "")) {
            try {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT_FOR))) {
                    Files.deleteIfExists(file);
                }
            } catch (NoSuchFileException e) {
                // Somebody tidied up by hand.
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
