package org.guichetunique.casework.office.message;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages of each file. A file that is not the reader's has none. */
@Component
public class Messages {

    /** Characters that a message may have. */
    public static final int LONGEST = 2000;

    private static final int PAGE = 20;
    private static final int MOST_UNREAD = 20;

    private final JdbcClient database;
    private final CaseFiles files;
    private final Tasks tasks;
    private final CaseEvents events;

    public Messages(JdbcClient database, CaseFiles files, Tasks tasks, CaseEvents events) {
        this.database = database;
        this.files = files;
        this.tasks = tasks;
        this.events = events;
    }

    @RolesAllowed("CITIZEN")
    @Transactional
    public MessageResult write(Reference reference, String text, Person person) {
        Optional<CaseId> open = files.find(reference, person)
                .filter(CaseFile.Open.class::isInstance)
                .map(CaseFile::id);
        return open.map(id -> send(id, text, person.actor(), null)).orElseGet(MessageResult.Closed::new);
    }

    @RolesAllowed({"OFFICER", "SUPERVISOR"})
    @Transactional
    public MessageResult write(OfficerTask task, String text, Officer officer) {
        return tasks.find(task.id(), officer)
                .map(found -> send(found.caseId(), text, officer.subject(), officer.authority()))
                .orElseGet(MessageResult.Closed::new);
    }

    /**
     * The latest first, twenty at a time; those of the other side count as read from now on.
     *
     * @param before the last one of the page before; null for the first page
     */
    @RolesAllowed("CITIZEN")
    @Transactional
    public List<Message> of(Reference reference, @Nullable Message before, Person person) {
        return files.find(reference, person)
                .map(file -> page(file.id(), before, false))
                .orElseGet(List::of);
    }

    /** As {@link #of(Reference, Message, Person)}, for the officer who has the file before them. */
    @RolesAllowed({"OFFICER", "SUPERVISOR"})
    @Transactional
    public List<Message> of(OfficerTask task, @Nullable Message before, Officer officer) {
        return tasks.find(task.id(), officer)
                .map(found -> page(found.caseId(), before, true))
                .orElseGet(List::of);
    }

    private List<Message> page(CaseId id, @Nullable Message before, boolean byOfficer) {
        List<Message> page = database.sql("""
                        select id, from_officer, authority, text, sent_at, read_at from message
                         where case_id = :case and (:before::bigint is null or id < :before)
                         order by id desc limit :page
                        """)
                .param("case", id.value())
                .param("before", before == null ? null : before.id())
                .param("page", PAGE)
                .query(Messages::read)
                .list();
        if (page.stream().anyMatch(message -> message.fromOfficer() != byOfficer && message.readAt() == null)) {
            database.sql("""
                            update message set read_at = now()
                             where case_id = :case and from_officer = :other and read_at is null
                            """)
                    .param("case", id.value())
                    .param("other", !byOfficer)
                    .update();
        }
        return page;
    }

    private MessageResult send(CaseId id, String text, String author, @Nullable String authority) {
        // The one character that no database takes is none that anybody typed.
        String plain = text.replace("\u0000", "").strip();
        if (plain.isEmpty()) {
            return new MessageResult.Blank();
        }
        if (plain.length() > LONGEST) {
            return new MessageResult.TooLong(LONGEST);
        }
        boolean byOfficer = authority != null;
        Integer unread = database.sql("""
                        select count(*) from message
                         where case_id = :case and from_officer = :officer and read_at is null
                        """)
                .param("case", id.value())
                .param("officer", byOfficer)
                .query(Integer.class)
                .single();
        if (unread >= MOST_UNREAD) {
            return new MessageResult.TooMany();
        }
        Long number = database.sql("""
                        insert into message (case_id, from_officer, author, authority, text)
                        values (:case, :officer, :author, :authority, :text) returning id
                        """)
                .param("case", id.value())
                .param("officer", byOfficer)
                .param("author", author)
                .param("authority", authority)
                .param("text", plain)
                .query(Long.class)
                .single();
        events.record(
                id,
                byOfficer ? CaseEvent.Kind.MESSAGE_FROM_OFFICER : CaseEvent.Kind.MESSAGE_FROM_PERSON,
                number.toString());
        return new MessageResult.Sent();
    }

    static Message read(ResultSet row, int number) throws SQLException {
        Timestamp readAt = row.getTimestamp("read_at");
        return new Message(
                row.getLong("id"),
                row.getBoolean("from_officer"),
                row.getString("authority"),
                row.getString("text"),
                row.getTimestamp("sent_at").toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
