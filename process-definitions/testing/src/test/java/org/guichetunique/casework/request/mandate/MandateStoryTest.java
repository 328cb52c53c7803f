package org.guichetunique.casework.request.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.person.ledger.DataUse;
import org.guichetunique.casework.person.ledger.Ledger;
import org.guichetunique.casework.request.Admission;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.time.LegalZones;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Acting for a child, a company, a deceased, or somebody who asked. */
class MandateStoryTest {

    private static final String COMPANY = "company-creation";
    private static final String CONTEST = "contest-data-use";
    private static final ZoneId RABAT = LegalZones.of("Africa/Casablanca");

    private static World world;
    private static Families families;

    @BeforeAll
    static void start() {
        world = new World();
        families = new Families(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void theCivilRegistryProvesWhoseParentSomebodyIsUntilTheChildComesOfAge() {
        Person salma = world.person("Salma Bennani", "AB100001");

        Mandate adam = proven("child", salma);

        assertThat(adam.represented().name()).isEqualTo("Adam Alaoui");
        assertThat(adam.represented().nameArabic()).isEqualTo("آدم العلوي");
        assertThat(adam.endsAt()).isAfter(Instant.now());
        assertThat(mandates().held(salma)).containsExactly(adam);
        DataUse asked = ledger().of(salma, "civil-registry", null).getFirst();
        assertThat(asked.entry().purpose()).isEqualTo(Mandates.PURPOSE);
        assertThat(asked.entry().elements()).contains("person.childNumber", "person.birthDate");
    }

    @Test
    void onTheEighteenthBirthdayTheMandateIsOver() {
        Person salma = world.person("Salma Bennani", "AB100001");
        // Adam was born on 30 September 2021.
        Mandates dayBefore = mandatesAt(LocalDate.of(2039, 9, 29));
        Mandates birthday = mandatesAt(LocalDate.of(2039, 9, 30));

        Mandate adam = ((ProofResult.Proven) dayBefore.prove("child", salma))
                .mandates()
                .getFirst();

        assertThat(adam.endsAt())
                .isEqualTo(LocalDate.of(2039, 9, 30).atStartOfDay(RABAT).toInstant());
        assertThat(dayBefore.choose(adam.id(), salma)).isPresent();
        assertThat(birthday.choose(adam.id(), salma)).isEmpty();
        assertThat(birthday.held(salma)).isEmpty();
        assertThat(birthday.prove("child", salma)).isInstanceOf(ProofResult.Nobody.class);
    }

    @Test
    void theDeathOfTheChildEndsTheMandate() {
        Person hanae = world.person("Hanae Tazi", "EF300003");
        Mandate ghita = proven("child", hanae);
        assertThat(ghita.represented().name()).isEqualTo("Ghita Ouazzani");
        world.tamper("insert into mandate (kind, holder, holder_name, represented, operation, proven_at, ends_at)"
                + " select 'child', '" + hanae.subject() + "', 'Hanae Tazi', id, 'civil-registry.getMinorChildren',"
                + " now() - interval '2 days', now() + interval '1 year' from party where number = '2019000000774'");
        UUID anas = mandates().held(hanae).stream()
                .map(Mandate::id)
                .filter(id -> !id.equals(ghita.id()))
                .findFirst()
                .orElseThrow();

        // The authority is asked again, for its word is older than a day.
        assertThat(mandates().choose(anas, hanae)).isEmpty();

        assertThat(endingOf(anas)).isEqualTo("death");
        assertThat(mandates().held(hanae)).containsExactly(only("child", hanae));
    }

    @Test
    void anHeirActsForTheDeceasedAndTheDeathEndsWhatTheyHadAskedOthersToDo() {
        Person samira = world.person("Samira El Idrissi", "EE600001");
        Person father = arrived("Abdelkader El Idrissi", "EE450210");
        Person friend = arrived("Un ami", "AB700700");
        Mandate asked = given(father, friend, Set.of(COMPANY));

        Mandate estate = proven("heir", samira);

        assertThat(estate.represented().name()).isEqualTo("Abdelkader El Idrissi");
        assertThat(mandates().choose(estate.id(), samira)).isPresent();
        assertThat(endingOf(asked.id())).isEqualTo("death");
        assertThat(mandates().choose(asked.id(), friend)).isEmpty();
    }

    @Test
    void aCompanyFoundsAnotherThroughItsRepresentativeAndTheFileIsTheCompanys() {
        Person samira = world.person("Samira El Idrissi", "EE600001");
        Mandate atlas = proven("company", samira);
        Person company = mandates().choose(atlas.id(), samira).orElseThrow();

        CaseFile.Draft draft = world.drafts().begin(COMPANY, company);
        world.drafts().gather(draft, () -> {});

        var values = world.draftContents().values(draft.id(), company);
        assertThat(values.get(Address.of("founder.name")).value().asString()).isEqualTo("Atlas Ingénierie");
        assertThat(values.get(Address.of("founder.ice")).source().operation())
                .isEqualTo("intellectual-property-office.getRepresentedCompanies");
        assertThat(values.get(Address.of("applicant.nationalId")).value().asString())
                .isEqualTo("EE600001");
        assertThat(draft.owner()).isEqualTo(atlas.represented().owner());
        assertThat(world.drafts().find(draft.id(), samira)).as("as herself").isEmpty();
        assertThat(world.timelines().mine(company, null)).hasSize(1);
        DataUse access = ledger().of(company, "population-register", null).getFirst();
        assertThat(access.entry().actorName()).isEqualTo("Samira El Idrissi");
        assertThat(uses(atlas.id())).containsExactly("proven", "chosen", "begun");
    }

    @Test
    void aMandateGoesNoFurtherThanItsServices() {
        Person giver = families.mother();
        world.bean(Parties.class).arrived(giver, giver.name());
        Person friend = arrived("Rachid Touzani", "KB500002");
        Mandate mandate = given(giver, friend, Set.of(COMPANY));
        Person acting = mandates().choose(mandate.id(), friend).orElseThrow();
        Reference own = world.declareBirth(giver);

        assertThat(Admission.of(service(COMPANY), acting.at("substantial"))).isEqualTo(Admission.ADMITTED);
        assertThat(Admission.of(service(World.BIRTH), acting.at("substantial"))).isEqualTo(Admission.OUT_OF_SCOPE);
        assertThatThrownBy(() -> world.drafts().begin(World.BIRTH, acting))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(world.timelines().find(own, acting)).isEmpty();
        assertThat(world.timelines().mine(acting, null)).isEmpty();
    }

    /** Fault 39. */
    @Test
    void aForeignMandateIsTheSameAsNone() {
        Person salma = world.person("Salma Bennani", "AB100001");
        Person stranger = families.mother();
        Mandate adam = proven("child", salma);
        Person asAdam = mandates().choose(adam.id(), salma).orElseThrow();
        Person forged = new Person(
                asAdam.subject(),
                asAdam.name(),
                asAdam.nationalId(),
                stranger.language(),
                new org.guichetunique.casework.casefile.Agency(
                        adam.id(), "child", stranger.subject(), "?", stranger.nationalId(), Set.of(CONTEST)));

        assertThat(mandates().choose(adam.id(), stranger)).isEmpty();
        assertThat(mandates().choose(UUID.randomUUID(), stranger)).isEmpty();
        assertThat(mandates().revoke(adam.id(), stranger)).isFalse();
        assertThat(mandates().renounce(adam.id(), stranger)).isFalse();
        CaseFile.Draft draft = world.drafts().begin(CONTEST, asAdam);
        assertThat(world.drafts().find(draft.id(), asAdam)).isPresent();
        assertThat(world.drafts().find(draft.id(), forged)).isEmpty();
        assertThatThrownBy(() -> world.filing().submit(draft.id(), forged)).isInstanceOf(NoSuchElementException.class);
        assertThat(ledger().of(forged, null, null)).isEmpty();
    }

    @Test
    void whatIsRevokedOrRunsOutShowsNothingFromThatMomentOn() {
        Person giver = arrived("Karim El Amrani", "CD200002");
        Person friend = arrived("Zineb Ait Lahcen", "JE400001");
        Mandate mandate = given(giver, friend, Set.of(COMPANY));
        Person acting = mandates().choose(mandate.id(), friend).orElseThrow();
        CaseFile.Draft draft = world.drafts().begin(COMPANY, acting);
        assertThat(world.drafts().find(draft.id(), giver))
                .as("the represented sees it")
                .isPresent();

        assertThat(mandates().over(giver)).extracting(Mandate::id).contains(mandate.id());
        assertThat(mandates().revoke(mandate.id(), giver)).isTrue();

        assertThat(world.drafts().find(draft.id(), acting)).isEmpty();
        assertThat(world.drafts().find(draft.id(), giver)).isPresent();
        assertThat(mandates().holds(mandate.id(), friend)).isFalse();
        Mandate again = given(giver, friend, Set.of(COMPANY));
        Person actingAgain = mandates().choose(again.id(), friend).orElseThrow();
        assertThat(world.drafts().find(draft.id(), actingAgain)).isPresent();
        world.tamper("update mandate set ends_at = now() where id = '" + again.id() + "'");
        assertThat(world.drafts().find(draft.id(), actingAgain)).isEmpty();
    }

    @Test
    void somebodyWhoNeverSignedInFindsWhatTheyWereAskedToActFor() {
        Person giver = families.mother();
        String number = families.mother().nationalId();
        assertThat(mandates()
                        .give(
                                giver.nationalId(),
                                Set.of(COMPANY),
                                LocalDate.now().plusDays(3),
                                giver))
                .isEqualTo(new MandateGiftResult.Refused(MandateGiftResult.Reason.ONESELF));
        assertThat(mandates().give("?", Set.of(COMPANY), LocalDate.now().plusDays(3), giver))
                .isEqualTo(new MandateGiftResult.Refused(MandateGiftResult.Reason.NUMBER));
        assertThat(mandates().give(number, Set.of(COMPANY), LocalDate.now().plusYears(3), giver))
                .isEqualTo(new MandateGiftResult.Refused(MandateGiftResult.Reason.DAY));
        assertThat(mandates().give(number, Set.of("nothing"), LocalDate.now().plusDays(3), giver))
                .isEqualTo(new MandateGiftResult.Refused(MandateGiftResult.Reason.SERVICES));
        world.bean(Parties.class).arrived(giver, giver.name());
        assertThat(mandates().give(number, Set.of(COMPANY), LocalDate.now().plusDays(3), giver))
                .isInstanceOf(MandateGiftResult.Given.class);

        Person newcomer = arrived("Nouvelle venue", number);

        assertThat(mandates().held(newcomer))
                .singleElement()
                .satisfies(mandate -> assertThat(mandate.represented().name()).isEqualTo(giver.name()));
    }

    private static Mandate proven(String kind, Person person) {
        ProofResult proving = mandates().prove(kind, person);
        assertThat(proving).isInstanceOf(ProofResult.Proven.class);
        return ((ProofResult.Proven) proving).mandates().getFirst();
    }

    private static Mandate only(String kind, Person person) {
        return mandates().held(person).stream()
                .filter(mandate -> mandate.kind().key().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Mandate given(Person giver, Person holder, Set<String> services) {
        MandateGiftResult giving =
                mandates().give(holder.nationalId(), services, LocalDate.now().plusDays(30), giver);
        assertThat(giving).isInstanceOf(MandateGiftResult.Given.class);
        return ((MandateGiftResult.Given) giving).mandate();
    }

    private static Person arrived(String name, String nationalId) {
        Person person = world.person(name, nationalId);
        world.bean(Parties.class).arrived(person, name);
        return person;
    }

    private static org.guichetunique.procedures.catalogue.PublicService service(String key) {
        return world.bean(Catalogue.class).require(key);
    }

    private static String endingOf(UUID mandate) {
        return world.asOwner()
                .sql("select ending from guichet.mandate where id = :id")
                .param("id", mandate)
                .query(String.class)
                .single();
    }

    private static java.util.List<String> uses(UUID mandate) {
        return world.asOwner()
                .sql("select deed from guichet.mandate_use where mandate_id = :id order by id")
                .param("id", mandate)
                .query(String.class)
                .list();
    }

    private static Mandates mandatesAt(LocalDate day) {
        return new Mandates(
                world.bean(Definitions.class).mandates(),
                world.bean(MandateRecords.class),
                world.bean(MandateUses.class),
                world.bean(MandateProofs.class),
                world.bean(MandateGifts.class),
                new TransactionTemplate(world.bean(PlatformTransactionManager.class)),
                Clock.fixed(day.atTime(12, 0).atZone(RABAT).toInstant(), RABAT));
    }

    private static Mandates mandates() {
        return world.bean(Mandates.class);
    }

    private static Ledger ledger() {
        return world.bean(Ledger.class);
    }
}
