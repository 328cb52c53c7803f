package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.opinion.LateOpinions;
import org.guichetunique.casework.office.opinion.Opinion;
import org.guichetunique.casework.office.opinion.OpinionPursuit;
import org.guichetunique.casework.office.opinion.OpinionReminders;
import org.guichetunique.casework.office.opinion.Opinions;
import org.guichetunique.casework.office.opinion.OpinionsToGive;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.casework.office.task.Transfers;
import org.guichetunique.casework.person.notification.DeliverySender;
import org.guichetunique.casework.person.notification.Notice;
import org.guichetunique.casework.person.notification.NoticeWriter;
import org.guichetunique.casework.person.notification.Notices;
import org.guichetunique.casework.person.notification.OfficerMail.Frequency;
import org.guichetunique.casework.person.notification.OfficerMails;
import org.guichetunique.casework.person.notification.VouchedAddresses;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.PostOffice;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What officers are told of: by a bell always, by mail as each of them wants. */
class OfficerBellStoryTest {

    private static final Officer SAMIA = new Officer("samia", "Samia Tahiri", "social-security", true);
    private static final int MOST = 200;

    private static PostOffice office;
    private static World world;
    private static Families families;

    private Reference reference;
    private OfficerTask task;

    @BeforeAll
    static void start() {
        office = new PostOffice();
        Map<String, Object> settings = new HashMap<>(office.settings());
        // The stories say when somebody looks.
        settings.put("guichet.notification.every", "PT1H");
        settings.put("guichet.portal-url", "https://guichet.example");
        world = new World(settings);
        families = new Families(world);
        for (Officer officer : List.of(World.NADIA, World.SECOND_REGISTRAR, World.RACHID, World.OMAR, SAMIA)) {
            world.bean(Officers.class).seen(officer);
            world.bean(VouchedAddresses.class).email(officer.subject(), officer.subject() + "@exemple.ma");
            world.bean(OfficerMails.class).speaks(officer.subject(), Locale.FRENCH);
        }
    }

    @AfterAll
    static void stop() {
        world.close();
        office.close();
    }

    @BeforeEach
    void aBirthIsExamined() {
        reference = world.declareBirth(families.mother());
        task = world.task(reference, World.NADIA);
        world.bean(NoticeWriter.class).tell();
        for (Officer officer : List.of(World.NADIA, World.SECOND_REGISTRAR, World.RACHID, World.OMAR, SAMIA)) {
            world.bean(OfficerMails.class).choose(officer.subject(), Frequency.NONE);
            notices().readAll(officer.subject());
        }
    }

    @Test
    void aFileThatASupervisorGivesRingsTheBellOfWhoGetsItAndOfNobodyElse() {
        world.entrustments().entrust(task.id(), "nadia", false, World.RACHID);

        assertThat(rings(World.NADIA)).containsExactly("entrusted tasks/" + task.id());
        assertThat(rings(World.SECOND_REGISTRAR)).isEmpty();
        assertThat(rings(World.RACHID)).isEmpty();
        world.entrustments().entrustAll("nadia", "hamid", false, World.RACHID);
        assertThat(rings(World.SECOND_REGISTRAR)).contains("entrusted tasks/" + task.id());
        assertThat(notices().unread("nadia")).isEqualTo(1);
        notices().readAt("nadia", "tasks/" + task.id());
        assertThat(notices().unread("nadia")).as("the file was opened").isZero();
    }

    @Test
    void whoeverIsAskedForAnOpinionIsToldSoAndWhoAskedIsToldOfTheAnswer() {
        Opinion asked = ask();

        assertThat(rings(World.OMAR)).containsExactly("opinion-asked opinions/" + asked.id());
        assertThat(rings(SAMIA)).containsExactly("opinion-asked opinions/" + asked.id());
        assertThat(rings(World.NADIA)).isEmpty();
        world.bean(OpinionsToGive.class).give(asked.id(), Opinion.Answer.FAVOURABLE, "", World.OMAR);
        assertThat(rings(World.NADIA)).containsExactly("opinion-given tasks/" + task.id());
    }

    @Test
    void anOpinionIsNeverDueAfterTheFile() {
        Instant limit = Instant.now().plusSeconds(90_000).truncatedTo(ChronoUnit.MICROS);
        limited(limit);

        Opinion asked = ask();

        assertThat(asked.dueAt()).isBeforeOrEqualTo(limit);
        assertThat(remindsAt(asked)).isBefore(asked.dueAt()).isAfter(Instant.now());
    }

    @Test
    void ofAFileThatIsLateAlreadyAnOpinionIsDueTheSameDay() {
        limited(Instant.now().minusSeconds(3_600));

        assertThat(ask().dueAt()).isBefore(Instant.now().plusSeconds(86_401));
    }

    @Test
    void whoeverDoesNotAnswerIsRemindedOnceADayAndItsSupervisorIsToldInTheEnd() {
        Opinion asked = ask();
        OpinionReminders reminders = world.bean(OpinionReminders.class);
        assertThat(reminders.remind(asked.id(), task, World.NADIA)).isEqualTo(new OpinionPursuit.TooSoon());
        move(asked, "asked_at = now() - interval '2 days'");

        assertThat(reminders.remind(asked.id(), task, World.NADIA)).isEqualTo(new OpinionPursuit.Reminded());
        assertThat(reminders.remind(asked.id(), task, World.NADIA)).isEqualTo(new OpinionPursuit.TooSoon());
        assertThat(reminders.remind(asked.id(), task, World.OMAR)).isEqualTo(new OpinionPursuit.Gone());

        assertThat(rings(World.OMAR)).contains("opinion-reminded opinions/" + asked.id());
        move(asked, "due_at = now()");
        world.bean(LateOpinions.class).run();
        assertThat(rings(SAMIA)).contains("opinion-escalated opinions/" + asked.id());
        assertThat(rings(World.OMAR)).doesNotContain("opinion-escalated opinions/" + asked.id());
    }

    @Test
    void whatIsAskedForNoMoreLeavesNoBellThatLeadsNowhere() {
        Opinion asked = ask();
        assertThat(rings(World.OMAR)).hasSize(1);
        assertThat(rings(SAMIA)).hasSize(1);
        notices().readAt("omar", "opinions/" + asked.id());

        assertThat(world.bean(OpinionReminders.class).revoke(asked.id(), task, World.NADIA))
                .isEqualTo(new OpinionPursuit.Revoked());

        assertThat(rings(World.OMAR)).contains("opinion-revoked opinions/" + asked.id());
        assertThat(notices().unread("samia")).as("she had not looked").isZero();
        assertThat(world.bean(OpinionsToGive.class)
                        .waiting(asked.id(), World.OMAR)
                        .filter(one -> one.state() == Opinion.State.ASKED))
                .isEmpty();
        assertThat(world.bean(OpinionReminders.class).revoke(asked.id(), task, World.NADIA))
                .isEqualTo(new OpinionPursuit.Gone());
        assertThat(ask().state()).as("it may be asked anew").isEqualTo(Opinion.State.ASKED);
    }

    @Test
    void aClockThatIsAboutToEndRingsForWhoHasTheFileAndOtherwiseForWhoGivesItOut() {
        world.bean(CaseEvents.class).record(task.caseId(), CaseEvent.Kind.WARNING);
        assertThat(rings(World.RACHID)).containsExactly("warning tasks/" + task.id());
        assertThat(rings(World.NADIA)).isEmpty();

        world.claims().claim(task.id(), World.NADIA);
        world.bean(CaseEvents.class).record(task.caseId(), CaseEvent.Kind.OVERDUE);
        assertThat(rings(World.NADIA)).containsExactly("overdue tasks/" + task.id());
        assertThat(rings(World.RACHID)).hasSize(1);
    }

    @Test
    void aFileThatIsHandedOverRingsForTheSupervisorsOfWhoGetsIt() {
        world.bean(Transfers.class).give(task.id(), "social-security", "Elle est affiliée chez vous.", World.NADIA);

        assertThat(rings(SAMIA)).containsExactly("handed-over tasks/" + task.id());
        assertThat(rings(World.RACHID)).isEmpty();
    }

    @Test
    void eachOfficerIsWrittenToAtOnceOnceADayOrNever() throws Exception {
        world.bean(OfficerMails.class).choose("nadia", Frequency.AT_ONCE);
        world.bean(OfficerMails.class).choose("hamid", Frequency.DAILY);
        int before = office.to("nadia@exemple.ma").size();
        Reference other = world.declareBirth(families.mother());
        OfficerTask second = world.task(other, World.NADIA);

        for (OfficerTask one : List.of(task, second)) {
            world.entrustments().entrust(one.id(), "nadia", false, World.RACHID);
            tellAndSend();
            world.entrustments().entrust(one.id(), "hamid", false, World.RACHID);
            tellAndSend();
        }

        List<MimeMessage> letters = office.to("nadia@exemple.ma");
        assertThat(letters).hasSize(before + 2);
        String last = PostOffice.readable(letters.getLast());
        assertThat(letters.getLast().getSubject()).isEqualTo("Du nouveau dans votre corbeille");
        assertThat(last)
                .contains(other.value(), "https://guichet.example/app/notices/mail")
                .doesNotContain("Lina");
        assertThat(office.to("hamid@exemple.ma")).as("the morning has not come").isEmpty();
        world.asOwner()
                .sql("update guichet.delivery set due_at = now() where recipient = 'hamid' and state = 'waiting'")
                .update();
        tellAndSend();
        assertThat(office.to("hamid@exemple.ma"))
                .singleElement()
                .satisfies(
                        digest -> assertThat(PostOffice.readable(digest)).contains(reference.value(), other.value()));
        assertThat(office.to("rachid@exemple.ma")).isEmpty();
    }

    @Test
    void twoNodesTellEachOfficerOnceAndInOrder() throws Exception {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            world.entrustments().entrust(task.id(), i % 2 == 0 ? "nadia" : "hamid", false, World.RACHID);
            expected.add(i % 2 == 0 ? "nadia" : "hamid");
        }
        try (AnnotationConfigApplicationContext other =
                        world.anotherNode(Map.of("guichet.notification.every", "PT1H"));
                ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> turns = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                turns.add(nodes.submit(() -> world.bean(NoticeWriter.class).tell()));
                turns.add(nodes.submit(() -> other.getBean(NoticeWriter.class).tell()));
            }
            for (Future<?> turn : turns) {
                turn.get();
            }
        }

        List<Notice> told = notices().of("nadia", null).stream()
                .filter(notice -> !notice.read() && ("tasks/" + task.id()).equals(notice.place()))
                .toList();
        // Whoever holds the file when the event is told gets it: all events of a file are one node's.
        assertThat(told)
                .hasSize(5)
                .extracting(Notice::id)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(expected).last().isEqualTo("nadia");
    }

    private Opinion ask() {
        world.claims().claim(task.id(), World.NADIA);
        world.bean(Opinions.class).ask(task.id(), "social-security", "Votre avis ?", World.NADIA);
        return world.bean(Opinions.class).of(task, World.NADIA).stream()
                .filter(one -> one.state() == Opinion.State.ASKED)
                .findFirst()
                .orElseThrow();
    }

    private void limited(Instant limit) {
        world.asOwner()
                .sql("update guichet.case_file set legal_limit_at = :limit where id = :case")
                .param("limit", Timestamp.from(limit))
                .param("case", task.caseId().value())
                .update();
        assertThat(((CaseFile.Filed) world.bean(CaseFiles.class).require(task.caseId())).legalLimitAt())
                .isBefore(limit.plusSeconds(1));
    }

    private static Instant remindsAt(Opinion opinion) {
        return world.asOwner()
                .sql("select reminds_at from guichet.opinion where id = :id")
                .param("id", opinion.id())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private static void move(Opinion opinion, String how) {
        world.asOwner()
                .sql("update guichet.opinion set " + how + " where id = :id")
                .param("id", opinion.id())
                .update();
    }

    /** What rings and was not there before the story, the latest first. */
    private List<String> rings(Officer officer) {
        world.bean(NoticeWriter.class).tell();
        return notices().of(officer.subject(), null).stream()
                .filter(notice -> reference.equals(notice.reference()) && !notice.read())
                .map(notice -> notice.kind() + " " + notice.place())
                .toList();
    }

    private static void tellAndSend() {
        world.bean(NoticeWriter.class).tell();
        world.bean(DeliverySender.class).send(MOST);
    }

    private static Notices notices() {
        return world.bean(Notices.class);
    }
}
