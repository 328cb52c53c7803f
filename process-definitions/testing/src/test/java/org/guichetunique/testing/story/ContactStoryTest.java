package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.person.notification.Channel;
import org.guichetunique.casework.person.notification.Contact;
import org.guichetunique.casework.person.notification.ContactChangeResult;
import org.guichetunique.casework.person.notification.Contacts;
import org.guichetunique.casework.person.notification.DeliveryAddresses;
import org.guichetunique.casework.person.notification.DeliverySender;
import org.guichetunique.casework.person.notification.NoticeGroup;
import org.guichetunique.casework.person.notification.NoticeWriter;
import org.guichetunique.casework.person.notification.VouchedAddresses;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.PostOffice;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People say once where they are reached, told as stories. */
class ContactStoryTest {

    private static final String PERMIT = "building-permit";

    private static PostOffice office;
    private static World world;
    private static Families families;

    @BeforeAll
    static void start() {
        office = new PostOffice();
        Map<String, Object> settings = new HashMap<>(office.settings());
        settings.put("guichet.notification.every", "PT1H");
        settings.put("guichet.sms.operation", "sms-gateway.sendText");
        world = new World(settings);
        families = new Families(world);
    }

    @AfterAll
    static void stop() {
        world.close();
        office.close();
    }

    @Test
    void whatOneRequestSaysTheNextOneIsFilledInWithAndNoMessageGoesThereUnconfirmed() throws Exception {
        Person mother = families.mother();
        world.declareBirth(mother);
        tellAndSend();

        assertThat(office.to("parent@exemple.ma")).isEmpty();
        CaseFile.Draft next = world.drafts().begin(PERMIT, mother);
        assertThat(written(next, mother, "applicant.email")).contains("parent@exemple.ma");
        assertThat(written(next, mother, "applicant.phone")).contains("+212612345678");

        Contacts contacts = world.bean(Contacts.class);
        assertThat(contacts.change(mother.subject(), Channel.EMAIL, " parent@exemple.ma ", mother.language()))
                .isEqualTo(new ContactChangeResult.CodeSent("parent@exemple.ma"));
        Matcher code = Pattern.compile("code : ([0-9]{6})")
                .matcher(PostOffice.readable(office.to("parent@exemple.ma").getFirst()));
        assertThat(code.find()).isTrue();
        assertThat(contacts.confirm(mother.subject(), Channel.EMAIL, code.group(1)))
                .isEqualTo(new ContactChangeResult.Changed("parent@exemple.ma"));
        world.declareBirth(mother);
        tellAndSend();
        assertThat(office.to("parent@exemple.ma")).hasSize(2);
    }

    @Test
    void anAddressThatIsConfirmedStaysWhateverARequestSays() {
        Person mother = families.mother();
        world.bean(VouchedAddresses.class).email(mother.subject(), "compte@exemple.ma");
        world.declareBirth(mother);

        assertThat(world.bean(Contacts.class).of(mother.subject()))
                .contains(new Contact(Channel.EMAIL, "compte@exemple.ma", Contact.Standing.IDENTITY, null));
        assertThat(written(world.drafts().begin(PERMIT, mother), mother, "applicant.email"))
                .contains("compte@exemple.ma");
    }

    @Test
    void whatThePersonWritesInADraftIsNotWrittenOver() {
        Person mother = families.mother();
        CaseFile.Draft draft = world.drafts().begin(PERMIT, mother);
        world.answer(draft, mother, "applicant.email", "autre@exemple.ma");
        world.bean(VouchedAddresses.class).email(mother.subject(), "compte@exemple.ma");

        world.drafts().begin(PERMIT, mother);

        assertThat(written(draft, mother, "applicant.email")).contains("autre@exemple.ma");
    }

    @Test
    void whoHasNoAddressSaysSoOnceAndIsTextedWhatOthersAreWritten() {
        Person mother = families.mother();
        world.asOwner().sql("""
                        insert into guichet.contact (person, channel, address, origin)
                        values (:person, 'sms', '+212612345678', 'confirmed')
                        """).param("person", mother.subject()).update();
        CaseFile.Draft draft = world.draftOfBirth(mother);
        world.answer(draft, mother, "applicant.withoutEmail", "true");
        world.file(draft, mother);
        tellAndSend();

        assertThat(new Deliveries(world).states(mother)).contains("sent");
        assertThat(world.bean(DeliveryAddresses.class).of(mother.subject(), NoticeGroup.DECISIONS))
                .as("what the page promises is what was sent")
                .extracting(Contact::channel)
                .containsExactly(Channel.SMS);
        CaseFile.Draft next = world.drafts().begin(PERMIT, mother);
        assertThat(written(next, mother, "applicant.withoutEmail")).contains("true");
        assertThat(written(next, mother, "applicant.email")).isEmpty();
    }

    @Test
    void nothingIsPromisedToAnAddressThatNobodyHasConfirmed() {
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);
        world.answer(draft, mother, "applicant.withoutEmail", "true");
        world.file(draft, mother);
        tellAndSend();

        assertThat(new Deliveries(world).states(mother)).doesNotContain("sent");
        assertThat(world.bean(DeliveryAddresses.class).of(mother.subject(), NoticeGroup.DECISIONS))
                .isEmpty();
        assertThat(world.bean(Contacts.class).of(mother.subject()))
                .as("offered for confirmation")
                .extracting(Contact::standing)
                .contains(Contact.Standing.STATED);
    }

    @Test
    void whoHasNeitherTelephoneNorAddressFilesAllTheSameAndIsNotAskedAgain() {
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);
        world.answer(draft, mother, "applicant.withoutEmail", "true");
        world.answer(draft, mother, "applicant.withoutPhone", "true");
        world.file(draft, mother);

        assertThat(world.bean(DeliveryAddresses.class).of(mother.subject(), NoticeGroup.ACTION))
                .as("a letter is left")
                .extracting(Contact::channel)
                .containsExactly(Channel.POST);
        CaseFile.Draft next = world.drafts().begin(PERMIT, mother);
        assertThat(written(next, mother, "applicant.withoutPhone")).contains("true");
        assertThat(written(next, mother, "applicant.phone")).isEmpty();
    }

    private static Optional<String> written(CaseFile.Draft draft, Person person, String address) {
        return Optional.ofNullable(
                        world.draftContents().values(draft.id(), person).get(Address.of(address)))
                .map(KnownValue::typed);
    }

    private static void tellAndSend() {
        world.bean(NoticeWriter.class).tell();
        world.bean(DeliverySender.class).send(100);
    }
}
