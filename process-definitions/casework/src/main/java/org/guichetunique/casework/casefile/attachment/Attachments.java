package org.guichetunique.casework.casefile.attachment;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.attachment.content.ContentStore;
import org.guichetunique.casework.casefile.attachment.content.FileName;
import org.guichetunique.casework.casefile.attachment.content.FileType;
import org.guichetunique.casework.casefile.attachment.content.Inspection;
import org.guichetunique.casework.casefile.attachment.content.Refusal;
import org.guichetunique.casework.casefile.attachment.content.Refused;
import org.guichetunique.casework.casefile.attachment.content.VirusScan;
import org.guichetunique.exchange.dictionary.Address;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The files that a person hands in with their own requests, or an agent at a counter for somebody who is there. One of somebody else's is the same as one that does not exist. */
@RolesAllowed({"CITIZEN", "COUNTER"})
@Component
public class Attachments {

    /** In bytes: a page photographed by the best of telephones. */
    public static final long LARGEST = ContentStore.LARGEST;

    /** For one question. */
    public static final int MOST = 5;

    static final int MOST_OF_CASE = 20;

    private final AttachmentRecords records;
    private final ContentStore store;
    private final VirusScan scan;
    private final CaseFiles files;
    private final FilesAskedFor asked;
    private final TransactionTemplate transactions;

    public Attachments(
            AttachmentRecords records,
            ContentStore store,
            VirusScan scan,
            CaseFiles files,
            FilesAskedFor asked,
            TransactionTemplate transactions) {
        this.records = records;
        this.store = store;
        this.scan = scan;
        this.files = files;
        this.asked = asked;
        this.transactions = transactions;
    }

    /**
     * Takes a file in as it comes, with no database connection held meanwhile.
     *
     * @param said the name that the sender gives it
     * @param in read to its end or to the limit, and not closed
     * @throws IOException where the sender breaks off; nothing is left of it
     */
    public Upload add(CaseId id, Address address, String said, InputStream in, Person person) throws IOException {
        if (files.find(id, person).filter(file -> takes(file, address)).isEmpty()) {
            return new Upload.Refused(Refusal.GONE);
        }
        if (isFull(id, address)) {
            return new Upload.Refused(Refusal.TOO_MANY);
        }
        try {
            Path incoming = store.takeIn(in, LARGEST);
            try {
                scan.scan(incoming);
                FileType type = Inspection.inspect(incoming);
                return keep(id, address, FileName.clean(said, type.extension()), type, incoming, person);
            } finally {
                store.drop(incoming);
            }
        } catch (Refused refused) {
            return new Upload.Refused(refused.why());
        }
    }

    private Upload keep(CaseId id, Address address, String name, FileType type, Path incoming, Person person)
            throws IOException {
        String digest = ContentStore.digest(incoming);
        long size = Files.size(incoming);
        Upload kept = transactions.execute(tx -> {
            if (files.hold(id, person).filter(file -> takes(file, address)).isEmpty()) {
                return new Upload.Refused(Refusal.GONE);
            }
            if (isFull(id, address)) {
                return new Upload.Refused(Refusal.TOO_MANY);
            }
            records.hold(digest);
            try {
                store.keep(incoming, digest);
            } catch (IOException e) {
                return new Upload.Refused(Refusal.NO_ROOM);
            }
            return new Upload.Kept(records.add(id, address, name, type.mediaType(), size, digest, person.subject()));
        });
        return java.util.Objects.requireNonNull(kept);
    }

    /** While it is a draft, and afterwards what an officer has asked for and not been sent yet. */
    private boolean takes(CaseFile file, Address address) {
        return file instanceof CaseFile.Draft
                ? !address.equals(FilesAskedFor.ADDRESS)
                : address.equals(FilesAskedFor.ADDRESS) && asked.in(file.id());
    }

    private boolean isFull(CaseId id, Address address) {
        List<Attachment> all = records.of(id);
        return all.size() >= MOST_OF_CASE
                || all.stream().filter(one -> one.address().equals(address)).count() >= MOST;
    }

    /** What answers a question of the person's case. */
    public List<Attachment> of(CaseId id, Address address, Person person) {
        return of(id, person).stream()
                .filter(one -> one.address().equals(address))
                .toList();
    }

    public List<Attachment> of(CaseId id, Person person) {
        return files.find(id, person).map(file -> records.of(file.id())).orElse(List.of());
    }

    /** Takes a file out while more could be added; does nothing where it is not there or not theirs. */
    public void remove(UUID attachment, Person person) {
        transactions.executeWithoutResult(tx -> records.find(attachment)
                .filter(found -> files.hold(found.caseId(), person)
                        .filter(file -> takes(file, found.address()))
                        .isPresent())
                .ifPresent(found -> {
                    records.hold(found.digest());
                    records.remove(found.id());
                    if (records.used(List.of(found.digest())).isEmpty()) {
                        store.remove(found.digest());
                    }
                }));
    }

    /** The content of a file of the person's own cases. */
    public Optional<Path> open(UUID attachment, Person person) {
        return records.find(attachment)
                .filter(found -> files.find(found.caseId(), person).isPresent())
                .flatMap(found -> store.find(found.digest()));
    }
}
