package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.operation.withdrawal.Withdrawals;
import org.guichetunique.casework.person.ledger.Ledger;
import org.guichetunique.casework.person.personaldata.ErasureResult;
import org.guichetunique.casework.person.personaldata.Erasures;
import org.guichetunique.casework.person.personaldata.GivenConsent;
import org.guichetunique.casework.person.personaldata.GivenConsents;
import org.guichetunique.casework.person.personaldata.Holding;
import org.guichetunique.casework.person.personaldata.Holdings;
import org.guichetunique.casework.person.personaldata.IdleDrafts;
import org.guichetunique.casework.person.personaldata.PersonalExport;
import org.guichetunique.casework.person.signin.SignIn;
import org.guichetunique.casework.person.signin.SignIns;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform holds of me, and what I can have done with it. */
class PersonalDataTest {

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
    void everyValueIsShownWithItsSourcePageByPageAndToNobodyElse() {
        Person mother = families.mother();
        CaseFile.Draft draft = world.draftOfBirth(mother);
        List<Holding> all = new ArrayList<>();
        List<Holding> page = world.bean(Holdings.class).of(mother, null);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = world.bean(Holdings.class).of(mother, page.getLast());
        }

        assertThat(all).hasSize(count("case_value", draft.id())).doesNotHaveDuplicates();
        assertThat(all).anySatisfy(one -> {
            assertThat(one.address()).hasToString("mother.familyName");
            assertThat(one.source()).isEqualTo(Source.Kind.AUTHORITY);
        });
        assertThat(world.bean(Holdings.class).of(families.mother(), null)).isEmpty();
    }

    @Test
    void theExportIsWholeReadableAndInTheLedger() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        world.bean(PersonalExport.class).write(mother, out);

        JsonNode export = JsonMapper.shared().readTree(out.toByteArray());
        assertThat(export.path("format").asString()).isEqualTo("guichet-unique/personal-data/1");
        JsonNode file = export.path("files").get(0);
        assertThat(file.at("/file/reference").asString()).isEqualTo(reference.value());
        assertThat(file.path("values").size())
                .isEqualTo(count(
                        "case_value", world.timeline(reference, mother).file().id()));
        assertThat(file.path("evidence").isEmpty()).isFalse();
        assertThat(file.path("consents").isEmpty()).isFalse();
        assertThat(file.path("documents").get(0).path("kind").asString()).isEqualTo("receipt");
        assertThat(export.path("contacts").valueStream())
                .anySatisfy(one -> assertThat(one.path("address").asString()).contains("@"));
        assertThat(export.path("proposals").isArray()).isTrue();
        assertThat(export.path("ledger").isEmpty()).isFalse();
        assertThat(world.bean(Ledger.class)
                        .of(mother, null, null)
                        .getFirst()
                        .entry()
                        .purpose())
                .isEqualTo("export");
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        world.bean(PersonalExport.class).write(families.mother(), nothing);
        assertThat(JsonMapper.shared()
                        .readTree(nothing.toByteArray())
                        .path("files")
                        .isEmpty())
                .isTrue();
    }

    /** Fault 49. */
    @Test
    void anOpenFileIsNotErasedAndAClosedOneIsOnceTheLawLetsItGo() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        CaseId id = world.timeline(reference, mother).file().id();
        world.draftOfBirth(mother);

        ErasureResult early = erasures().erase(mother);

        assertThat(early.open()).containsExactly(reference);
        assertThat(early.drafts()).isEqualTo(1);
        assertThat(count("case_value", id)).isPositive();
        world.bean(Withdrawals.class).withdraw(reference, mother);
        world.closed(reference, mother);
        assertThat(erasures().erase(mother).kept())
                .singleElement()
                .satisfies(kept -> assertThat(kept.reference()).isEqualTo(reference));
        assertThat(count("case_value", id)).isPositive();
        world.asOwner()
                .sql("update guichet.case_file set closed_at = now() - interval '11 years' where id = :id")
                .param("id", id.value())
                .update();
        assertThat(erasures().plan(mother).erased()).containsExactly(reference);
        assertThat(erasures().erase(families.mother()).isNothing()).isTrue();

        assertThat(erasures().erase(mother).erased()).containsExactly(reference);

        for (String table : List.of("case_value", "evidence", "consent", "case_step", "document", "case_event")) {
            assertThat(count(table, id)).as(table).isZero();
        }
        assertThat(world.timelines().find(reference, mother)).isEmpty();
        assertThat(count("exchange_log", id))
                .as("the sealed log, which holds no value")
                .isPositive();
    }

    @Test
    void aConsentIsTakenBackAfterFilingAndItsAnswerServesNoMore() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        CaseId id = world.timeline(reference, mother).file().id();
        GivenConsent given = consents().of(mother, null).getFirst();

        assertThatThrownBy(() -> consents().withdraw(given, families.mother()))
                .isInstanceOf(NoSuchElementException.class);
        consents().withdraw(given, mother);

        assertThat(given.reference()).isEqualTo(reference.value());
        assertThat(consents().of(mother, null)).noneMatch(one -> one.operation().equals(given.operation()));
        assertThat(world.asOwner()
                        .sql("select count(*) from guichet.evidence where case_id = :id and operation = :operation"
                                + " and good_until > now()")
                        .param("id", id.value())
                        .param("operation", given.operation().id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDraftThatIsLeftAloneForLongIsDeletedAndNoOther() {
        Person idle = families.mother();
        Person busy = families.mother();
        CaseFile.Draft left = world.draftOfBirth(idle);
        CaseFile.Draft worked = world.draftOfBirth(busy);
        world.asOwner()
                .sql("update guichet.case_file set changed_at = now() - interval '91 days' where id = :id")
                .param("id", left.id().value())
                .update();

        world.bean(IdleDrafts.class).run();

        assertThat(world.drafts().find(left.id(), idle))
                .as("nobody loses a draft without having been told")
                .isPresent();
        assertThat(count("case_event", left.id())).isEqualTo(1);

        world.asOwner()
                .sql("update guichet.case_event set at = now() - interval '8 days' where case_id = :id")
                .param("id", left.id().value())
                .update();
        world.bean(IdleDrafts.class).run();

        assertThat(world.drafts().find(left.id(), idle)).isEmpty();
        assertThat(count("case_value", left.id())).isZero();
        assertThat(world.drafts().find(worked.id(), busy)).isPresent();
    }

    @Test
    void aDeviceThatWasSignedOutFromAnotherOneComesInAgainOnlyWithANewProofOfWhoItIs() {
        SignIns signIns = world.bean(SignIns.class);
        String person = families.mother().subject();
        UUID here = signIns.begin(person, "at-home", "Firefox", "Windows").orElseThrow();
        UUID phone = signIns.begin(person, "lost", "Chrome", "Android").orElseThrow();
        signIns.begin(person, "at-home", "Firefox", "Windows");

        signIns.end(phone, "somebody-else");
        assertThat(signIns.goesOn(phone)).as("ended by somebody else").isTrue();
        signIns.end(phone, person);

        assertThat(signIns.goesOn(phone)).isFalse();
        assertThat(signIns.begin(person, "lost", "Chrome", "Android")).isEmpty();
        assertThat(signIns.begin(person, "proven-anew", "Chrome", "Android")).isPresent();
        assertThat(signIns.of(person)).hasSize(3);

        signIns.endOthers(here, person);

        assertThat(signIns.of(person)).extracting(SignIn::id).containsExactly(here);
        assertThat(signIns.begin(person, "proven-anew", "Chrome", "Android")).isEmpty();
        assertThat(signIns.begin(person, "at-home", "Firefox", "Windows"))
                .as("this device keeps its own session of the identity service")
                .isPresent();
    }

    private static int count(String table, CaseId id) {
        return world.asOwner()
                .sql("select count(*) from guichet." + table + " where case_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private static Erasures erasures() {
        return world.bean(Erasures.class);
    }

    private static GivenConsents consents() {
        return world.bean(GivenConsents.class);
    }
}
