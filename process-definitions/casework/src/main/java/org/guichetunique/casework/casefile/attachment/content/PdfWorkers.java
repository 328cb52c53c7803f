package org.guichetunique.casework.casefile.attachment.content;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The few processes that open PDF files. One that takes too long or needs too much memory is ended, and nothing else is. */
final class PdfWorkers {

    static final PdfWorkers SHARED = new PdfWorkers(2, Duration.ofSeconds(30));

    /** In megabytes, for the file, what is unpacked of it and the picture. */
    private static final int MEMORY = 320;

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pdf-deadlines").factory());

    private final Semaphore places;
    private final Duration longest;
    private final Deque<Worker> idle = new ConcurrentLinkedDeque<>();

    PdfWorkers(int most, Duration longest) {
        this.places = new Semaphore(most, true);
        this.longest = longest;
    }

    /** What is asked of a worker, and how its answer is read. */
    interface Asking<T> {

        void ask(DataOutputStream to) throws IOException;

        T read(DataInputStream from) throws IOException;
    }

    private record Worker(Process process, DataOutputStream to, DataInputStream from) {

        static Worker start() throws IOException {
            ProcessBuilder command = new ProcessBuilder(command());
            // It needs no setting, and is to know no secret.
            command.environment().clear();
            command.redirectError(Redirect.DISCARD);
            Process process = command.start();
            return new Worker(
                    process,
                    new DataOutputStream(process.getOutputStream()),
                    new DataInputStream(process.getInputStream()));
        }

        private static List<String> command() {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + MEMORY + "m",
                    "-Xss1m",
                    "-XX:MaxDirectMemorySize=32m",
                    "-XX:MaxMetaspaceSize=128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Djava.awt.headless=true",
                    "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                    "-cp",
                    System.getProperty("java.class.path")));
            // In one jar with all others in it, only the jar's own launcher finds a class.
            if (String.valueOf(PdfWorker.class.getResource("PdfWorker.class")).startsWith("jar:nested:")) {
                command.add("-Dloader.main=" + PdfWorker.class.getName());
                command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
            } else {
                command.add(PdfWorker.class.getName());
            }
            return command;
        }
    }

    /**
     * Asks a worker, and waits for a free one before. Empty where there was no answer in time, or memory did not suffice.
     */
    <T> Optional<T> ask(Asking<T> asking) {
        boolean free = false;
        try {
            free = places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
            return free ? askFree(asking) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (free) {
                places.release();
            }
        }
    }

    private <T> Optional<T> askFree(Asking<T> asking) {
        Worker worker = null;
        Future<?> deadline = null;
        boolean answered = false;
        try {
            Worker waiting = idle.poll();
            Worker chosen = waiting != null && waiting.process().isAlive() ? waiting : Worker.start();
            worker = chosen;
            deadline =
                    WATCH.schedule(() -> chosen.process().destroyForcibly(), longest.toMillis(), TimeUnit.MILLISECONDS);
            asking.ask(chosen.to());
            chosen.to().flush();
            if (chosen.from().readInt() != PdfWorker.ANSWER) {
                return Optional.empty();
            }
            T answer = asking.read(chosen.from());
            answered = true;
            return Optional.of(answer);
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            boolean inTime = deadline != null && deadline.cancel(false);
            if (worker != null && answered && inTime) {
                idle.push(worker);
            } else if (worker != null) {
                worker.process().destroyForcibly();
            }
        }
    }
}
