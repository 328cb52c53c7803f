package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.person.notification.Channel;
import org.guichetunique.casework.person.notification.Contact;
import org.guichetunique.casework.person.notification.Contacts;
import org.guichetunique.casework.person.notification.DeliveryAddresses;
import org.guichetunique.casework.person.notification.DeliverySender;
import org.guichetunique.casework.person.notification.Languages;
import org.guichetunique.casework.person.notification.LettersToPost;
import org.guichetunique.casework.person.notification.NoticeGroup;
import org.guichetunique.casework.person.notification.NoticeWriter;
import org.guichetunique.casework.person.notification.PostedLetter;
import org.guichetunique.casework.person.personaldata.PersonalExport;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.PostOffice;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who has neither e-mail nor telephone is told by letter, told as stories. */
class LetterStoryTest {

    private static PostOffice office;
    private static World world;
    private static Families families;

    @BeforeAll
    static void start() {
        office = new PostOffice();
        Map<String, Object> settings = new HashMap<>(office.settings());
        settings.put("guichet.notification.every", "PT1H");
        world = new World(settings);
        families = new Families(world);
    }

    @AfterAll
    static void stop() {
        world.close();
        office.close();
    }

    @Test
    void whoHasNeitherMailNorTelephoneGetsALetterThatACounterPrintsAndPosts() {
        Person mother = families.mother();
        Reference birth = declaredWithoutWays(mother);
        assertThat(world.bean(DeliveryAddresses.class).of(mother.subject(), NoticeGroup.DECISIONS))
                .as("what the receipt promises")
                .extracting(Contact::channel)
                .containsExactly(Channel.POST);
        tellAndSend();
        assertThat(letters(mother)).as("that it is filed is on the receipt").isEmpty();

        asksForMore(birth);

        PostedLetter letter = letters(mother).getFirst();
        assertThat(letter.name()).isEqualTo(mother.name());
        assertThat(letter.address()).hasSize(2).doesNotContain("");
        assertThat(letter.subject()).contains(birth.value());
        assertThat(letter.paragraphs())
                .anyMatch(line -> line.contains("guichet"))
                .noneMatch(line -> line.contains("null"));
        LettersToPost post = world.bean(LettersToPost.class);
        assertThat(post.posted(letter.id(), "mehdi", "Mehdi Lahlou"))
                .as("before anybody has printed it")
                .isFalse();
        assertThat(post.print(letter.id(), "mehdi", "Mehdi Lahlou")).isPresent();
        assertThat(post.print(letter.id(), "other", "Autre")).as("once more").isPresent();
        assertThat(post.posted(letter.id(), "other", "Autre")).isTrue();
        assertThat(post.posted(letter.id(), "mehdi", "Mehdi Lahlou"))
                .as("twice")
                .isFalse();
        assertThat(post.print(letter.id(), "mehdi", "Mehdi Lahlou"))
                .as("posted")
                .isEmpty();
        assertThat(letters(mother)).isEmpty();
        assertThat(who(letter)).isEqualTo("Mehdi Lahlou, Autre");
    }

    @Test
    void aLetterIsInTheLanguageThatThePersonChose() {
        Person mother = families.mother();
        world.bean(Languages.class).choose(mother.subject(), Optional.of(Locale.of("ar")));
        Reference birth = declaredWithoutWays(mother);

        asksForMore(birth);

        PostedLetter letter = letters(mother).getFirst();
        assertThat(letter.language()).isEqualTo(Locale.of("ar"));
        assertThat(letter.subject()).contains("ملفكم");
    }

    @Test
    void whoWantsNoLetterGetsNoneWhateverTheirNextRequestSays() {
        Person mother = families.mother();
        world.bean(Contacts.class).none(mother.subject(), Channel.POST, true);
        Reference birth = declaredWithoutWays(mother);

        asksForMore(birth);

        assertThat(letters(mother)).isEmpty();
        assertThat(world.bean(DeliveryAddresses.class).of(mother.subject(), NoticeGroup.ACTION))
                .isEmpty();
    }

    @Test
    void whoCanBeReachedOtherwiseGetsNoLetter() {
        Person mother = families.mother();
        Reference birth = world.declareBirth(mother);

        asksForMore(birth);

        assertThat(letters(mother)).isEmpty();
    }

    @Test
    void anAddressThatThePersonGaveThemselvesStaysAndIsTakenAwayWithTheirData() {
        Person mother = families.mother();
        Contacts contacts = world.bean(Contacts.class);
        assertThat(contacts.post(mother.subject(), "", "Fès")).isFalse();
        assertThat(contacts.post(mother.subject(), "12 rue du Parc", "\n")).isFalse();
        assertThat(contacts.post(mother.subject(), "١٤ شارع البرتقال", "٣٠٠٠٠  فاس"))
                .isTrue();
        Reference birth = declaredWithoutWays(mother);

        asksForMore(birth);

        PostedLetter letter = letters(mother).getFirst();
        assertThat(letter.address()).containsExactly("14 شارع البرتقال", "30000 فاس");
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        world.bean(PersonalExport.class).write(mother, taken);
        assertThat(taken.toString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("شارع البرتقال")
                .contains(letter.subject());
    }

    private static Reference declaredWithoutWays(Person mother) {
        CaseFile.Draft draft = world.draftOfBirth(mother);
        world.answer(draft, mother, "applicant.withoutEmail", "true");
        world.answer(draft, mother, "applicant.withoutPhone", "true");
        return world.file(draft, mother);
    }

    private static void asksForMore(Reference birth) {
        world.bean(Complements.class)
                .ask(world.task(birth, World.NADIA).id(), World.NADIA, List.of("other"), "", List.of());
        tellAndSend();
    }

    private static List<PostedLetter> letters(Person person) {
        List<String> ids = world.asOwner()
                .sql("select id::text from guichet.letter where recipient = :person and posted_at is null")
                .param("person", person.subject())
                .query(String.class)
                .list();
        return world.bean(LettersToPost.class).waiting(0).stream()
                .filter(letter -> ids.contains(letter.id().toString()))
                .toList();
    }

    private static String who(PostedLetter letter) {
        return world.asOwner()
                .sql("select printed_by_name || ', ' || posted_by_name from guichet.letter where id = :id")
                .param("id", letter.id())
                .query(String.class)
                .single();
    }

    private static void tellAndSend() {
        world.bean(NoticeWriter.class).tell();
        world.bean(DeliverySender.class).send(100);
    }
}
