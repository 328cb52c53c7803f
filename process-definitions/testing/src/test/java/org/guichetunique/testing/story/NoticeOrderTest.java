package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.person.notification.DeliverySender;
import org.guichetunique.casework.person.notification.NoticeWriter;
import org.guichetunique.casework.person.notification.VouchedAddresses;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.PostOffice;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** People are told in the order in which things happened, by however many nodes. */
class NoticeOrderTest {

    private static final Map<String, Object> SELDOM = Map.of("guichet.notification.every", "PT1H");
    private static final int EVENTS = 400;
    private static final int CASES = 4;

    private static PostOffice office;
    private static World world;

    @BeforeAll
    static void start() {
        office = new PostOffice();
        Map<String, Object> settings = new HashMap<>(office.settings());
        settings.putAll(SELDOM);
        world = new World(settings);
    }

    @AfterAll
    static void stop() {
        world.close();
        office.close();
    }

    @Test
    void whateverHappensWhileTwoNodesTellAndSendEachFileIsToldOfInOrder() throws Exception {
        Families families = new Families(world);
        List<CaseId> cases = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            Person mother = families.mother();
            CaseFile.Draft draft = world.drafts().begin(World.BIRTH, mother);
            cases.add(draft.id());
            String address = "ordre" + i + "@exemple.ma";
            addresses.add(address);
            world.bean(VouchedAddresses.class).email(mother.subject(), address);
        }
        AtomicBoolean happening = new AtomicBoolean(true);
        try (AnnotationConfigApplicationContext other = world.anotherNode(SELDOM);
                ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> turns = List.of(
                    nodes.submit(() -> tell(world.bean(NoticeWriter.class), happening)),
                    nodes.submit(() -> tell(other.getBean(NoticeWriter.class), happening)),
                    nodes.submit(() -> send(world.bean(DeliverySender.class), happening)),
                    nodes.submit(() -> send(other.getBean(DeliverySender.class), happening)));
            Random random = new Random(20261201);
            for (int i = 0; i < EVENTS; i++) {
                world.bean(CaseEvents.class)
                        .record(cases.get(random.nextInt(CASES)), "message-from-officer", String.valueOf(i));
            }
            happening.set(false);
            for (Future<?> turn : turns) {
                turn.get();
            }
        }
        world.bean(NoticeWriter.class).tell();
        while (world.bean(DeliverySender.class).send(EVENTS) > 0) {
            // Until nothing is due.
        }

        for (CaseId id : cases) {
            assertThat(world.asOwner()
                            .sql("select what::int from guichet.notice where case_id = :case order by id")
                            .param("case", id.value())
                            .query(Integer.class)
                            .list())
                    .hasSizeGreaterThan(EVENTS / CASES / 2)
                    .isSorted();
        }
        for (String address : addresses) {
            assertThat(firstNotices(office.to(address))).isNotEmpty().isSorted();
        }
    }

    /** The first notice that each letter tells of, letter by letter as they came in. */
    private static List<Long> firstNotices(List<MimeMessage> letters) throws Exception {
        List<Long> first = new ArrayList<>();
        for (MimeMessage letter : letters) {
            first.add(world.asOwner()
                    .sql("select min(notice_id) from guichet.delivery where :name like '%' || batch || '%'")
                    .param("name", letter.getMessageID())
                    .query(Long.class)
                    .single());
        }
        return first;
    }

    private static void tell(NoticeWriter writer, AtomicBoolean happening) {
        while (happening.get()) {
            writer.tell();
        }
    }

    private static void send(DeliverySender sender, AtomicBoolean happening) {
        while (happening.get()) {
            sender.send(1);
        }
    }
}
