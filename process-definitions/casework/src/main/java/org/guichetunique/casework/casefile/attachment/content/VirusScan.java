package org.guichetunique.casework.casefile.attachment.content;

import java.nio.file.Path;

/** Asks whether a file is known to be harmful. */
public interface VirusScan {

    /** @throws Refused where it is, or where nobody could say */
    void scan(Path file) throws Refused;

    /** For an installation that has no scanner. */
    static VirusScan none() {
        return file -> {};
    }
}
