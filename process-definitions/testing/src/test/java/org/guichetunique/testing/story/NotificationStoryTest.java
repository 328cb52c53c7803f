package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.message.Messages;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.person.notification.Cadence;
import org.guichetunique.casework.person.notification.Channel;
import org.guichetunique.casework.person.notification.ContactChangeResult;
import org.guichetunique.casework.person.notification.Contacts;
import org.guichetunique.casework.person.notification.DeliverySender;
import org.guichetunique.casework.person.notification.Notice;
import org.guichetunique.casework.person.notification.NoticeGroup;
import org.guichetunique.casework.person.notification.NoticePreference;
import org.guichetunique.casework.person.notification.NoticePreferences;
import org.guichetunique.casework.person.notification.NoticeWriter;
import org.guichetunique.casework.person.notification.Notices;
import org.guichetunique.casework.person.notification.VouchedAddresses;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.PostOffice;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** How people are told of what happens in their files. */
class NotificationStoryTest {

    private static final int MOST = 100;

    private static PostOffice office;
    private static World world;
    private static Families families;
    private static int people;

    @BeforeAll
    static void start() {
        office = new PostOffice();
        Map<String, Object> settings = new HashMap<>(office.settings());
        // The stories say when somebody looks.
        settings.put("guichet.notification.every", "PT1H");
        settings.put("guichet.sms.operation", "sms-gateway.sendText");
        settings.put("guichet.portal-url", "https://guichet.example");
        world = new World(settings);
        families = new Families(world);
    }

    @AfterAll
    static void stop() {
        world.close();
        office.close();
    }

    @Test
    void eachEventIsToldOnceWhateverNumberOfNodesLookAtOnce() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Person mother = families.mother();
            addresses.add(reachable(mother));
            world.declareBirth(mother);
        }
        try (AnnotationConfigApplicationContext other =
                        world.anotherNode(Map.of("guichet.notification.every", "PT1H"));
                ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> turns = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                turns.add(nodes.submit(NotificationStoryTest::tellAndSend));
                turns.add(nodes.submit(() -> {
                    other.getBean(NoticeWriter.class).tell();
                    other.getBean(DeliverySender.class).send(MOST);
                }));
            }
            for (Future<?> turn : turns) {
                turn.get();
            }
        }
        tellAndSend();

        assertThat(addresses)
                .allSatisfy(address -> assertThat(office.to(address)).hasSize(1));
    }

    @Test
    void aLetterSaysInThePersonsLanguageThatThereIsSomethingNewAndNothingElse() throws Exception {
        Person french = families.mother();
        Person arabic = new Person(
                french.subject() + "-ar",
                families.mother().name(),
                families.mother().nationalId(),
                Locale.of("ar"));
        String first = reachable(french);
        String second = reachable(arabic);
        Reference inFrench = world.declareBirth(french);
        Reference inArabic = world.declareBirth(arabic);

        tellAndSend();

        MimeMessage letter = office.to(first).getFirst();
        assertThat(letter.getSubject()).isEqualTo("Du nouveau dans votre dossier " + inFrench);
        assertThat(letter.getHeader("List-Unsubscribe"))
                .containsExactly("<https://guichet.example/app/notices/preferences>");
        String all = PostOffice.readable(letter);
        assertThat(all)
                .contains("multipart/", "https://guichet.example/app/files/" + inFrench)
                .doesNotContain("Lina", "naissance", french.nationalId());
        for (String name : french.name().split(" ")) {
            assertThat(all).doesNotContain(name);
        }
        String rightToLeft = PostOffice.readable(office.to(second).getFirst());
        assertThat(rightToLeft)
                .contains("lang=\"ar\" dir=\"rtl\"", "ملفكم", inArabic.value())
                .doesNotContain("لينة");
    }

    @Test
    void aMailServerThatIsDownIsWaitedForAndThenEachLetterGoesOutOnceUnderOneName() throws Exception {
        Person mother = families.mother();
        String address = reachable(mother);
        world.declareBirth(mother);
        office.close();
        try {
            tellAndSend();
            assertThat(deliveries().states(mother)).containsExactly("waiting");
        } finally {
            office.open();
        }
        String name = deliveries().batch(mother);
        // A node took it and was killed: it is not known whether it had gone out.
        deliveries().tick(mother);
        world.asOwner()
                .sql("update guichet.delivery set under_way = true where recipient = :person")
                .param("person", mother.subject())
                .update();

        tellAndSend();
        tellAndSend();

        assertThat(office.to(address))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getMessageID()).isEqualTo("<" + name + "@guichet.example>"));
        assertThat(deliveries().states(mother)).containsExactly("sent");
    }

    @Test
    void aMessageWhoseFateIsUnknownIsSentAgainOnceAndNotForEver() {
        Person mother = families.mother();
        String address = reachable(mother);
        world.declareBirth(mother);
        world.bean(NoticeWriter.class).tell();
        world.asOwner()
                .sql("update guichet.delivery set under_way = true, repeats = 1 where recipient = :person")
                .param("person", mother.subject())
                .update();

        world.bean(DeliverySender.class).send(MOST);

        assertThat(office.to(address)).isEmpty();
        assertThat(deliveries().states(mother)).containsExactly("given-up");
    }

    @Test
    void whoeverChoosesADigestGetsOneLetterAtItsHourButAtOnceWhatTheyHaveToDo() throws Exception {
        Person mother = families.mother();
        String address = reachable(mother);
        world.bean(NoticePreferences.class).choose(mother.subject(), new NoticePreference(Cadence.DAILY, everything()));
        Reference first = world.declareBirth(mother);
        OfficerTask task = world.task(first, World.NADIA);
        world.bean(Messages.class).write(task, "Bonjour Madame", World.NADIA);
        tellAndSend();
        assertThat(office.to(address)).isEmpty();

        world.bean(Complements.class).ask(task.id(), World.NADIA, List.of("other"), "", List.of());
        tellAndSend();
        assertThat(office.to(address))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject())
                        .isEqualTo("Votre dossier " + first + " attend quelque chose de vous"));

        deliveries().tick(mother);
        tellAndSend();
        assertThat(office.to(address)).hasSize(2);
        assertThat(deliveries().states(mother)).containsOnly("sent").hasSize(3);
    }

    @Test
    void whatSomebodyHasTurnedOffStaysInThePortalOnly() {
        Person mother = families.mother();
        String address = reachable(mother);
        world.bean(NoticePreferences.class).choose(mother.subject(), new NoticePreference(Cadence.AT_ONCE, Set.of()));
        Reference reference = world.declareBirth(mother);

        tellAndSend();

        assertThat(office.to(address)).isEmpty();
        assertThat(notices().of(mother.subject(), null))
                .extracting(Notice::reference)
                .containsExactly(reference);
        assertThat(notices().unread(mother.subject())).isEqualTo(1);
        assertThat(notices()
                        .open(
                                "somebody-else",
                                notices().of(mother.subject(), null).getFirst().id()))
                .isEmpty();
        notices()
                .open(
                        mother.subject(),
                        notices().of(mother.subject(), null).getFirst().id());
        assertThat(notices().unread(mother.subject())).isZero();
    }

    @Test
    void theOfficerWhoHoldsAFileIsToldOfItsMessages() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        OfficerTask task = world.task(reference, World.SECOND_REGISTRAR);
        world.claims().claim(task.id(), World.SECOND_REGISTRAR);
        world.bean(Messages.class).write(reference, "Une question", mother);

        tellAndSend();

        assertThat(notices().of(World.SECOND_REGISTRAR.subject(), null))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo("message-from-person");
                    assertThat(notice.task()).isEqualTo(task.id());
                });
        assertThat(notices().of(mother.subject(), null))
                .extracting(Notice::kind)
                .containsExactly("filed");
    }

    @Test
    void anAddressThatIsRefusedGetsNothingMoreUntilItIsChanged() throws Exception {
        Person mother = families.mother();
        reachable(mother);
        Contacts contacts = world.bean(Contacts.class);
        Reference reference = world.declareBirth(mother);
        try (AutoCloseable refusing = office.refusingAll()) {
            tellAndSend();
        }
        assertThat(contacts.of(mother.subject()))
                .filteredOn(contact -> contact.channel() == Channel.EMAIL)
                .singleElement()
                .satisfies(contact -> assertThat(contact.refusedAt()).isNotNull());
        world.bean(Messages.class).write(world.task(reference, World.NADIA), "Bonjour", World.NADIA);
        tellAndSend();
        assertThat(deliveries().states(mother)).containsOnly("given-up").hasSize(2);

        assertThat(contacts.change(mother.subject(), Channel.EMAIL, "nouvelle@exemple.ma", Locale.FRENCH))
                .isEqualTo(new ContactChangeResult.CodeSent("nouvelle@exemple.ma"));
        assertThat(contacts.change(mother.subject(), Channel.EMAIL, "nouvelle@exemple.ma", Locale.FRENCH))
                .isEqualTo(new ContactChangeResult.TooSoon());
        Matcher code = Pattern.compile("code : ([0-9]{6})")
                .matcher(PostOffice.readable(office.to("nouvelle@exemple.ma").getFirst()));
        assertThat(code.find()).isTrue();
        String right = code.group(1);
        assertThat(contacts.confirm(mother.subject(), Channel.EMAIL, right.equals("000000") ? "000001" : "000000"))
                .isEqualTo(new ContactChangeResult.WrongCode());
        assertThat(contacts.confirm(mother.subject(), Channel.EMAIL, right))
                .isEqualTo(new ContactChangeResult.Changed("nouvelle@exemple.ma"));
        // The sign-in service may go on vouching for the old one.
        world.bean(VouchedAddresses.class).email(mother.subject(), "ancienne@exemple.ma");
        assertThat(contacts.of(mother.subject()))
                .filteredOn(contact -> contact.channel() == Channel.EMAIL)
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.address()).isEqualTo("nouvelle@exemple.ma");
                    assertThat(contact.refusedAt()).isNull();
                });
        world.accept(reference);
        world.closed(reference, mother);
        tellAndSend();
        assertThat(office.to("nouvelle@exemple.ma")).hasSizeGreaterThan(1);
    }

    @Test
    void whatSomebodyHasToDoIsAlsoTextedOnceByWhicheverContractOffersThat() {
        Person mother = families.mother();
        world.asOwner().sql("""
                        insert into guichet.contact (person, channel, address, origin)
                        values (:person, 'sms', '+212612345678', 'confirmed')
                        """).param("person", mother.subject()).update();
        Reference reference = world.declareBirth(mother);
        int before = texts();
        // The gateway has taken it, and its answer is lost.
        world.trouble(
                "sms-gateway", "sendText", "slow", "\"times\": 1, \"delayMillis\": 6000, \"afterApplying\": true");
        world.bean(Complements.class)
                .ask(world.task(reference, World.NADIA).id(), World.NADIA, List.of("other"), "", List.of());

        tellAndSend();
        assertThat(deliveries().states(mother)).contains("waiting");
        deliveries().tick(mother);
        tellAndSend();
        tellAndSend();

        assertThat(deliveries().states(mother)).contains("sent").doesNotContain("waiting");
        assertThat(texts()).isEqualTo(before + 1);
        assertThat(world.asPortal()
                        .sql("""
                        select distinct authority || ' ' || purpose || ' ' || array_to_string(elements, ',')
                          from exchange_log where person = :person and operation = 'sms-gateway.sendText'
                        """)
                        .param("person", mother.subject())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).startsWith("sms-gateway notification").contains("textMessage.phone"));
    }

    private static int texts() {
        return (int) world.ledger().stream()
                .filter(entry -> entry.path("operation").asString().equals("sendText"))
                .count();
    }

    /** Fault 47. */
    @Test
    void anAddressThatWouldWriteHeadersIsNone() {
        Person mother = families.mother();
        Contacts contacts = world.bean(Contacts.class);
        for (String hostile : List.of(
                "a@exemple.ma\r\nBcc: b@exemple.ma",
                "a@exemple.ma\nSubject: x",
                "a@exemple.ma,b@exemple.ma",
                "\"a b\"@exemple.ma",
                "a@exemple.ma\u0000",
                "a".repeat(300) + "@exemple.ma",
                "أ@exemple.ma")) {
            assertThat(contacts.change(mother.subject(), Channel.EMAIL, hostile, Locale.FRENCH))
                    .as(hostile)
                    .isEqualTo(new ContactChangeResult.NotAnAddress());
            world.bean(VouchedAddresses.class).email(mother.subject(), hostile);
        }
        assertThat(contacts.of(mother.subject())).isEmpty();
        // Past every check of ours: the letter is refused and nobody else gets it.
        world.asOwner()
                .sql("""
                        insert into guichet.contact (person, channel, address, origin)
                        values (:person, 'email', :address, 'identity')
                        """)
                .param("person", mother.subject())
                .param("address", "a@exemple.ma\r\nBcc: espion@exemple.ma")
                .update();
        world.declareBirth(mother);

        tellAndSend();

        assertThat(office.to("espion@exemple.ma")).isEmpty();
        assertThat(deliveries().states(mother)).containsExactly("given-up");
    }

    private static void tellAndSend() {
        world.bean(NoticeWriter.class).tell();
        world.bean(DeliverySender.class).send(MOST);
    }

    private static Deliveries deliveries() {
        return new Deliveries(world);
    }

    private static Notices notices() {
        return world.bean(Notices.class);
    }

    private static String reachable(Person person) {
        String address = "personne" + people++ + "@exemple.ma";
        world.bean(VouchedAddresses.class).email(person.subject(), address);
        return address;
    }

    private static Set<String> everything() {
        Set<String> all = new java.util.HashSet<>();
        for (NoticeGroup group : NoticeGroup.values()) {
            all.add(NoticePreference.key(Channel.EMAIL, group));
        }
        return all;
    }
}
