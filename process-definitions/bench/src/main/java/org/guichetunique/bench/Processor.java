package org.guichetunique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** Processor time as Linux counts it; not a number elsewhere. */
final class Processor {

    /** The kernel's unit for it, which has been the same on every machine for decades. */
    private static final double MILLIS = 10;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

    private Processor() {}

    static double millis(long process) {
        try {
            return sum(process, USER, SYSTEM);
        } catch (IOException | NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Of a process and of all that it has started. */
    static double millisOfFamily(long parent) {
        try {
            double sum = sum(parent, USER, SYSTEM, USER_OF_ENDED_CHILDREN, SYSTEM_OF_ENDED_CHILDREN);
            LongStream children = ProcessHandle.of(parent).stream()
                    .flatMap(ProcessHandle::children)
                    .mapToLong(ProcessHandle::pid);
            // One that has just ended is among the ended children of its parent next time.
            return sum
                    + children.mapToDouble(Processor::millis)
                            .filter(millis -> !Double.isNaN(millis))
                            .sum();
        } catch (IOException | NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static double sum(long process, int... fields) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
        // Behind the name, which may hold anything.
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double sum = 0;
        for (int field : fields) {
            sum += Long.parseLong(words[field]) * MILLIS;
        }
        return sum;
    }
}
