package org.guichetunique.casework.person.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each officer has chosen, and where they are written to: the address that the sign-in service vouches for. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class OfficerMails {

    private final JdbcClient database;
    private final boolean mail;

    OfficerMails(JdbcClient database, Carriers carriers) {
        this.database = database;
        this.mail = carriers.channels().contains(Channel.EMAIL);
    }

    /** Whether this platform sends mail at all. */
    public boolean isThere() {
        return mail;
    }

    public OfficerMail of(String officer) {
        return read(database, officer);
    }

    /** Empty where none is known, or where it is known not to work. */
    public Optional<String> address(String officer) {
        return Contacts.read(database, officer).stream()
                .filter(contact ->
                        contact.channel() == Channel.EMAIL && contact.isUsed() && contact.refusedAt() == null)
                .map(Contact::address)
                .findFirst();
    }

    /** For what comes from now on, and for what waits already where nothing is wanted any more. */
    public void choose(String officer, OfficerMail.Frequency frequency) {
        database.sql("""
                        insert into officer_mail (officer, cadence) values (:officer, :cadence)
                        on conflict (officer) do update set cadence = excluded.cadence
                        """)
                .param("officer", officer)
                .param("cadence", frequency.word())
                .update();
        if (frequency == OfficerMail.Frequency.NONE) {
            database.sql("""
                            update delivery set state = 'given-up', settled_at = now()
                             where recipient = :officer and state = 'waiting' and not under_way
                               and notice_id in (select id from notice where recipient = :officer and place is not null)
                            """).param("officer", officer).update();
        }
    }

    /** Somebody has signed in to work: they are written to in the language that they use. */
    @PermitAll
    public void speaks(String officer, Locale language) {
        database.sql("""
                        insert into officer_mail (officer, language) values (:officer, :language)
                        on conflict (officer) do update set language = excluded.language
                         where officer_mail.language <> excluded.language
                        """)
                .param("officer", officer)
                .param("language", language.getLanguage())
                .update();
    }

    static OfficerMail read(JdbcClient database, String officer) {
        List<OfficerMail> found = database.sql("select cadence, language from officer_mail where officer = :officer")
                .param("officer", officer)
                .query((row, number) -> new OfficerMail(
                        OfficerMail.Frequency.of(row.getString("cadence")), Locale.of(row.getString("language"))))
                .list();
        return found.isEmpty() ? OfficerMail.USUAL : found.getFirst();
    }
}
