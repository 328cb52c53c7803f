package org.guichetunique.casework.person.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.guichetunique.casework.casefile.CaseId;
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
                if (!page.isEmpty()) {
                    tell(page);
                }
                return page.size();
            });
            some = told == null ? 0 : told;
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    /** All of a page is read and written at once, and sent in the order in which it happened. */
    private void tell(List<CaseEvent> page) {
        Map<CaseId, String> agents = agents(page);
        List<Told> told = new ArrayList<>();
        for (CaseEvent event : page) {
            if (!OfficerBells.NOT_FOR_OWNERS.contains(event.kind())) {
                Set<String> owners = new LinkedHashSet<>(List.of(event.owner()));
                Optional.ofNullable(agents.get(event.caseId())).ifPresent(owners::add);
                owners.forEach(owner -> told.add(new Told(event, owner, null)));
            }
            bells.of(event).forEach(bell -> told.add(new Told(event, bell.officer(), bell)));
        }
        Map<String, Long> written = write(told);
        for (Told one : told) {
            // What is taken out is sent once, however often somebody is told.
            Long notice = written.remove(one.key());
            if (notice != null && one.bell() == null) {
                send(one.event(), one.recipient(), notice);
            } else if (notice != null) {
                sendToOfficer(one.event(), one.recipient(), notice);
            }
        }
    }

    /**
     * What somebody is told.
     *
     * @param bell null where the recipient's own file is told of
     */
    private record Told(CaseEvent event, String recipient, OfficerBells.@Nullable Bell bell) {

        private String source() {
            return "event:" + event.id();
        }

        private String key() {
            return source() + " " + recipient;
        }
    }

    /** Who acts in these files for their owners, while the mandate is in force. */
    private Map<CaseId, String> agents(List<CaseEvent> page) {
        Map<CaseId, String> agents = new HashMap<>();
        database.sql("""
                        select c.id, c.actor from published.case_file c join published.mandate m on m.id = c.mandate_id
                         where c.id = any (:cases) and c.actor is not null and m.ended_at is null and m.ends_at > now()
                        """)
                .param(
                        "cases",
                        page.stream()
                                .map(event -> event.caseId().value())
                                .distinct()
                                .toArray(UUID[]::new))
                .query(row -> {
                    agents.put(new CaseId(row.getObject("id", UUID.class)), row.getString("actor"));
                });
        return agents;
    }

    /** @return the notices that are new, by whom they tell of what */
    private Map<String, Long> write(List<Told> told) {
        Map<String, Long> written = new HashMap<>();
        if (told.isEmpty()) {
            return written;
        }
        database.sql("""
                        insert into notice (recipient, source, kind, what, case_id, service, task, place, at)
                        select x.recipient, x.source, x.kind, x.what, x.case_id, x.service, x.task, x.place, x.at
                          from unnest(:recipients::text[], :sources::text[], :kinds::text[], :whats::text[],
                                      :cases::uuid[], :services::text[], :tasks::text[], :places::text[],
                                      :times::timestamptz[])
                               with ordinality as x (recipient, source, kind, what, case_id, service, task, place, at, nr)
                         order by x.nr
                        on conflict (recipient, source) do nothing returning id, recipient, source
                        """)
                .param("recipients", texts(told, Told::recipient))
                .param("sources", texts(told, Told::source))
                .param("kinds", texts(told, one -> one.event().kind()))
                .param("whats", texts(told, one -> one.event().key()))
                .param(
                        "cases",
                        told.stream().map(one -> one.event().caseId().value()).toArray(UUID[]::new))
                .param("services", texts(told, one -> one.event().service()))
                .param(
                        "tasks",
                        texts(
                                told,
                                one -> one.bell() == null ? null : one.bell().task()))
                .param(
                        "places",
                        texts(
                                told,
                                one -> one.bell() == null ? null : one.bell().place()))
                .param("times", texts(told, one -> one.event().at().toString()))
                .query(row -> {
                    written.put(row.getString("source") + " " + row.getString("recipient"), row.getLong("id"));
                });
        return written;
    }

    private static String[] texts(List<Told> told, Function<Told, @Nullable String> text) {
        return told.stream().map(text).toArray(String[]::new);
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
        List<Contact> known = Contacts.read(database, recipient);
        Locale language = Languages.read(database, recipient).orElse(event.language());
        for (Channel channel : ways) {
            if (DeliveryAddresses.isSent(channel, group, choice, known, ways)) {
                Instant at = switch (channel) {
                    case EMAIL -> due;
                    // A text message is short and costs: it is no digest.
                    case SMS -> soonest;
                    // One envelope holds what a day brings.
                    case POST -> group == NoticeGroup.ACTION ? now : Cadence.DAILY.next(now, zone(event));
                };
                deliver(recipient, notice, channel, language, at.isBefore(soonest) ? soonest : at);
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
