package org.guichetunique.casework.person.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns what happened into notices, and into what is to be sent. An event is dealt with in the transaction that writes
 * what comes of it, so that each is told once, by whichever node.
 */
@Component
public final class NoticeWriter {

    private static final int AT_ONCE = 100;
    private static final Duration A_VISIT = Duration.ofHours(1);

    private final JdbcClient database;
    private final CaseEvents events;
    private final OfficerBells bells;
    private final Catalogue catalogue;
    private final Set<Channel> ways;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /** @param ways those that this platform has */
    NoticeWriter(
            JdbcClient database,
            CaseEvents events,
            OfficerBells bells,
            Catalogue catalogue,
            Carriers carriers,
            TransactionTemplate transactions,
            Clock clock) {
        this.database = database;
        this.events = events;
        this.bells = bells;
        this.catalogue = catalogue;
        this.ways = carriers.channels();
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many events were dealt with */
    public int tell() {
        int all = 0;
        int some;
        do {
            Integer told = transactions.execute(tx -> {
                List<CaseEvent> page = events.take(AT_ONCE);
                page.forEach(this::tell);
                return page.size();
            });
            some = told == null ? 0 : told;
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    private void tell(CaseEvent event) {
        if (!OfficerBells.NOT_FOR_OWNERS.contains(event.kind())) {
            owners(event)
                    .forEach(owner -> write(event, owner, null, null).ifPresent(notice -> send(event, owner, notice)));
        }
        bells.of(event)
                .forEach(bell -> write(event, bell.officer(), bell.task(), bell.place())
                        .ifPresent(notice -> sendToOfficer(event, bell.officer(), notice)));
    }

    /** Whose file it is, and who acts for them while the mandate is in force. */
    private Set<String> owners(CaseEvent event) {
        Set<String> owners = new LinkedHashSet<>(List.of(event.owner()));
        database.sql("""
                        select c.actor from published.case_file c join published.mandate m on m.id = c.mandate_id
                         where c.id = :case and c.actor is not null and m.ended_at is null and m.ends_at > now()
                        """)
                .param("case", event.caseId().value())
                .query(String.class)
                .optional()
                .ifPresent(owners::add);
        return owners;
    }

    private Optional<Long> write(CaseEvent event, String recipient, @Nullable String task, @Nullable String place) {
        return database.sql("""
                        insert into notice (recipient, source, kind, what, case_id, service, task, place, at)
                        values (:recipient, :source, :kind, :what, :case, :service, :task, :place, :at)
                        on conflict (recipient, source) do nothing returning id
                        """)
                .param("recipient", recipient)
                .param("source", "event:" + event.id())
                .param("kind", event.kind())
                .param("what", event.key())
                .param("case", event.caseId().value())
                .param("service", event.service())
                .param("task", task)
                .param("place", place)
                .param("at", Timestamp.from(event.at()))
                .query(Long.class)
                .optional();
    }

    private void send(CaseEvent event, String recipient, long notice) {
        if (ways.isEmpty()) {
            return;
        }
        NoticeGroup group = NoticeGroup.of(event.kind());
        NoticePreference choice = NoticePreferences.read(database, recipient);
        Instant now = clock.instant();
        Instant due = group == NoticeGroup.ACTION ? now : choice.cadence().next(now, zone(event));
        // It is found while the person is here, who may well answer at once.
        Instant soonest = event.kind().equals(CaseEvent.Kind.ENTITLEMENT_FOUND) ? now.plus(A_VISIT) : now;
        boolean noMail = DeliveryAddresses.hasNoMail(Contacts.read(database, recipient));
        for (Channel channel : ways) {
            if (DeliveryAddresses.isSent(channel, group, choice, noMail)) {
                // A text message is short and costs: it is no digest.
                deliver(
                        recipient,
                        notice,
                        channel,
                        event.language(),
                        channel == Channel.SMS || due.isBefore(soonest) ? soonest : due);
            }
        }
    }

    private void sendToOfficer(CaseEvent event, String officer, long notice) {
        if (ways.contains(Channel.EMAIL)) {
            OfficerMail wish = OfficerMails.read(database, officer);
            wish.next(clock.instant(), zone(event))
                    .ifPresent(due -> deliver(officer, notice, Channel.EMAIL, wish.language(), due));
        }
    }

    private void deliver(String recipient, long notice, Channel channel, Locale language, Instant due) {
        database.sql("""
                        insert into delivery (notice_id, channel, recipient, language, due_at)
                        values (:notice, :channel, :recipient, :language, :due)
                        on conflict (notice_id, channel) do nothing
                        """)
                .param("notice", notice)
                .param("channel", channel.word())
                .param("recipient", recipient)
                .param("language", language.getLanguage())
                .param("due", Timestamp.from(due))
                .update();
    }

    private ZoneId zone(CaseEvent event) {
        return catalogue
                .service(event.service())
                .map(service -> service.competence().authority().zone())
                .orElse(ZoneOffset.UTC);
    }
}
