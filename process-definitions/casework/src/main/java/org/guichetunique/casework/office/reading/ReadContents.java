package org.guichetunique.casework.office.reading;

import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The papers of a file that has been opened for reading. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class ReadContents {

    private final WholeFiles whole;

    public ReadContents(WholeFiles whole) {
        this.whole = whole;
    }

    /** The signed PDF; empty where the file has no such document, or while it is being printed. */
    public Optional<byte[]> document(ReadFile read, UUID document) {
        return whole.document(read, document);
    }

    /** Empty where the file has none such. */
    public Optional<Path> attachment(ReadFile read, UUID attachment) {
        return whole.attachment(read, attachment);
    }
}
