package org.guichetunique.exchange.file;

import java.nio.file.Path;

/**
 * Something wrong in a file that a person wrote.
 *
 * @param line counted from 1
 * @param message says what is wrong and, where there is one, what would be right
 */
public record Finding(Path file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
