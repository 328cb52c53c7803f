package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichetunique.casework.audit.AccessQuery;
import org.guichetunique.casework.audit.AccessSearch;
import org.guichetunique.casework.audit.ActQuery;
import org.guichetunique.casework.audit.Agent;
import org.guichetunique.casework.audit.Agents;
import org.guichetunique.casework.audit.AuditedAccess;
import org.guichetunique.casework.audit.AuditedPerson;
import org.guichetunique.casework.audit.Auditor;
import org.guichetunique.casework.audit.LogVerification;
import org.guichetunique.casework.audit.LogVerifications;
import org.guichetunique.casework.audit.OfficialAct;
import org.guichetunique.casework.audit.OfficialAct.ActSource;
import org.guichetunique.casework.audit.OfficialActs;
import org.guichetunique.casework.audit.PersonLookup;
import org.guichetunique.casework.audit.SignedParts;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.absence.Absences;
import org.guichetunique.casework.office.absence.Delegations;
import org.guichetunique.casework.office.reading.StatedReadings;
import org.guichetunique.casework.office.retraction.Retractions;
import org.guichetunique.casework.office.search.FileSearch;
import org.guichetunique.casework.office.search.SearchQuery;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.casework.operation.repair.IncidentDesk;
import org.guichetunique.casework.operation.repair.IncidentFilter;
import org.guichetunique.casework.operation.repair.Operator;
import org.guichetunique.casework.operation.repair.Repairs;
import org.guichetunique.casework.person.ledger.DataUse;
import org.guichetunique.casework.person.ledger.Ledger;
import org.guichetunique.casework.studio.drafting.Designer;
import org.guichetunique.casework.studio.drafting.DraftFiles;
import org.guichetunique.casework.studio.drafting.Publishing;
import org.guichetunique.casework.studio.drafting.Studio;
import org.guichetunique.exchange.log.Entry;
import org.guichetunique.exchange.log.VerifyLog;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.HastyAuthorities;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor asks, and is answered without a command. */
class AuditStoryTest {

    private static final Auditor DRISS = new Auditor("driss", "Driss Kettani");
    private static final Operator ILYAS = new Operator("ilyas", "Ilyas Naciri");
    private static final String COMPLAINT = "Plainte 12/2026 : qui a lu ce dossier ?";

    @TempDir
    private static Path folder;

    private static World world;
    private static Families families;

    @BeforeAll
    static void start() {
        world = new World(Map.of(
                "guichet.authorities", HastyAuthorities.in(folder, "PT1S", 2).toString()));
        families = new Families(world);
        world.bean(Agents.class).seen(new Agent("nadia", "Nadia Chraïbi", "civil-registry", List.of("officer")));
        world.bean(Agents.class)
                .seen(new Agent("rachid", "Rachid Benjelloun", "civil-registry", List.of("supervisor")));
        world.bean(Agents.class).seen(new Agent("ilyas", "Ilyas Naciri", null, List.of("operator")));
        world.bean(Officers.class).seen(World.NADIA);
        world.bean(Officers.class).seen(World.RACHID);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void whoReadThisPersonsFileInThatTimeAndWhy() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        world.taskContents().held(world.task(reference, World.SECOND_REGISTRAR), World.SECOND_REGISTRAR);
        world.bean(StatedReadings.class).open(reference, "complaint", "Réclamation 12/2026", World.NADIA);
        AccessQuery read = AccessQuery.ALL.about(found(reference.value())).of(Entry.Kind.READING);

        List<AuditedAccess> now = search(read.between(Instant.now().minus(Duration.ofDays(1)), null));

        assertThat(now)
                .extracting(access -> access.entry().actorName())
                .containsExactly("Driss Kettani", "Nadia Chraibi", "Hamid Lahlou");
        assertThat(now.get(1).stated()).isEqualTo("complaint");
        assertThat(now.get(1).statedText()).isEqualTo("Réclamation 12/2026");
        assertThat(now.get(2).stated()).as("a task asked for it").isNull();
        assertThat(now).extracting(AuditedAccess::reference).containsOnly(reference.value());
        assertThat(search(read.between(null, Instant.now().minus(Duration.ofDays(1)))))
                .as("nobody before")
                .isEmpty();
    }

    @Test
    void whateverWasAskedAboutAPersonIsFoundByTheNumberOfTheirCard() {
        Person mother = families.mother();
        world.declareBirth(mother);

        AuditedPerson person = found(" " + mother.nationalId().toLowerCase(java.util.Locale.ROOT) + " ");

        assertThat(person.identifiers()).contains(mother.subject());
        assertThat(search(AccessQuery.ALL.about(person)))
                .extracting(access -> access.entry().authority())
                .contains("civil-registry", "population-register", "social-security");
        assertThat(search(AccessQuery.ALL.about(person)))
                .allSatisfy(access -> assertThat(access.entry().person()).isEqualTo(mother.subject()));
    }

    @Test
    void thatAnAuditorLookedForSomebodyStandsInThatPersonsLedgerWithTheReason() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        PersonLookup lookup = world.bean(PersonLookup.class);

        assertThat(lookup.find(reference.value(), "  ", DRISS)).isEqualTo(new PersonLookup.Result.NoReason());
        assertThat(lookup.find("GU-2222-2222", COMPLAINT, DRISS)).isEqualTo(new PersonLookup.Result.Nobody());
        assertThat(world.bean(Ledger.class).of(mother, Operator.PLATFORM, null)).isEmpty();
        found(mother.nationalId());

        assertThat(world.bean(Ledger.class).of(mother, Operator.PLATFORM, null))
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.entry().actorName()).isEqualTo("Driss Kettani");
                    assertThat(access.entry().purpose()).isEqualTo(PersonLookup.PURPOSE);
                    assertThat(access.reason()).isEqualTo(COMPLAINT);
                })
                .extracting(DataUse::contested)
                .isNull();
        assertThat(acts(ActSource.AUDIT, "driss"))
                .as("and in the record of what auditors did")
                .anySatisfy(act -> {
                    assertThat(act.what()).isEqualTo("person");
                    assertThat(act.detail()).isEqualTo(COMPLAINT);
                });
    }

    @Test
    void whatAnOfficerReadIsFoundByTheirNameHoweverItIsWritten() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        world.taskContents().held(world.task(reference, World.NADIA), World.NADIA);

        List<Agent> named = world.bean(Agents.class).find("CHRAIBI");

        assertThat(named).extracting(Agent::name).containsExactly("Nadia Chraïbi");
        assertThat(search(AccessQuery.ALL.by(named.getFirst().subject())))
                .isNotEmpty()
                .allSatisfy(access -> assertThat(access.entry().actor()).isEqualTo("nadia"))
                .extracting(AuditedAccess::reference)
                .contains(reference.value());
    }

    @Test
    void whatAnAuthorityWasAskedAndByWhichOperation() {
        Person mother = families.mother();
        world.draftOfBirth(mother);

        assertThat(search(AccessQuery.ALL.asked("social-security", null).of(Entry.Kind.EXCHANGE)))
                .isNotEmpty()
                .allSatisfy(access -> assertThat(access.entry().authority()).isEqualTo("social-security"));
        String operation = search(AccessQuery.ALL.asked("social-security", null))
                .getFirst()
                .entry()
                .operation();
        assertThat(search(AccessQuery.ALL.asked(null, operation)))
                .isNotEmpty()
                .allSatisfy(access -> assertThat(access.entry().operation()).isEqualTo(operation));
    }

    @Test
    void whichPowersASupervisorGave() {
        var today = world.bean(Absences.class).today(World.RACHID);
        world.bean(Delegations.class).give("nadia", today, today.plusDays(2), World.RACHID);

        assertThat(acts(ActSource.OFFICE, "rachid")).first().satisfies(act -> {
            assertThat(act.what()).isEqualTo("delegation-given");
            assertThat(act.actorName()).isEqualTo("Rachid Benjelloun");
            assertThat(List.of(String.valueOf(act.about()), String.valueOf(act.other())))
                    .contains("Nadia Chraibi");
            assertThat(act.to()).isEqualTo(today.plusDays(2));
        });
        assertThat(acts(ActSource.OFFICE, "nadia")).isEmpty();
    }

    @Test
    void whatAnOperatorLookedAtAndRepaired() {
        Person mother = families.mother();
        Reference reference = world.declareBirth(mother);
        world.trouble("population-register", "registerChild", "fail", "");
        world.accept(reference);
        IncidentDesk desk = world.bean(IncidentDesk.class);
        await().until(() -> desk.page(IncidentFilter.ALL, null).stream()
                .anyMatch(one -> one.reference().equals(reference)));
        var incident = desk.page(IncidentFilter.ALL, null).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow();
        desk.look(incident.caseId(), incident.step(), ILYAS, "The register asked which child");
        world.endTroubles();
        world.bean(Repairs.class).retry(incident.caseId(), incident.step(), ILYAS);

        assertThat(acts(ActSource.REPAIR, "ilyas"))
                .extracting(act -> act.what() + " " + act.reference() + " " + act.detail())
                .containsExactly(
                        "retried " + reference + " ", "looked " + reference + " The register asked which child");
        world.closed(reference, mother);
    }

    @Test
    void whoWroteAndWhoPutInForceAVersionOfAProcedure() {
        Designer amina = new Designer("amina", "Amina Sqalli");
        Designer kenza = new Designer("kenza", "Kenza Mrini");
        Studio studio = world.bean(Studio.class);
        studio.change(World.BIRTH, amina);
        String texts = "messages_fr.properties";
        world.bean(DraftFiles.class)
                .write(
                        World.BIRTH,
                        texts,
                        studio.texts(World.BIRTH).get(texts).replaceFirst("(?m)^title=.*$", "title=La naissance"),
                        amina);
        studio.submit(World.BIRTH, "Un titre plus clair.", amina);
        world.bean(Publishing.class).publish(World.BIRTH, kenza);

        assertThat(acts(ActSource.PUBLICATION, "kenza")).singleElement().satisfies(act -> {
            assertThat(act.procedure()).isEqualTo(World.BIRTH);
            assertThat(act.about()).isEqualTo("Amina Sqalli");
            assertThat(act.detail()).isEqualTo("Un titre plus clair.");
            assertThat(act.count()).isPositive();
        });
    }

    @Test
    void whichDecisionsWereTakenBackByWhomAndWhy() {
        Person mother = families.mother(Families.ORDINARY.and(Families.INSURED.negate()));
        Reference reference = world.declareBirth(mother);
        world.accept(reference);
        world.closed(reference, mother);
        world.bean(Retractions.class).announce(reference, "decided-by-mistake", "Un autre enfant.", World.RACHID);

        assertThat(acts(ActSource.RETRACTION, "rachid")).first().satisfies(act -> {
            assertThat(act.what()).isEqualTo("announced");
            assertThat(act.reference()).isEqualTo(reference.value());
            assertThat(act.authority()).isEqualTo("civil-registry");
            assertThat(act.detail()).isEqualTo("Un autre enfant.");
        });
    }

    @Test
    void whomAnOfficerLookedForByName() {
        world.bean(FileSearch.class).find(new SearchQuery("bennani", null, null, false), FileSearch.PAGE, World.NADIA);

        assertThat(acts(ActSource.SEARCH, "nadia")).first().satisfies(act -> {
            assertThat(act.detail()).isEqualTo("bennani");
            assertThat(act.actorName()).isEqualTo("Nadia Chraïbi");
        });
    }

    @Test
    void whetherTheLogIsWholeAndWhatCanBeKeptOfIt() throws IOException {
        world.draftOfBirth(families.mother());
        LogVerification.Result first = verified(false, null);
        assertThat(first.sound()).isTrue();
        assertThat(first.head()).matches("[0-9a-f]{64}");
        world.draftOfBirth(families.mother());
        LogVerification.Result later = verified(true, null);
        assertThat(later.sound()).isTrue();
        assertThat(later.seal()).isGreaterThanOrEqualTo(first.seal());
        assertThat(verified(false, "00".repeat(32)).faults())
                .as("a head that is not in this log")
                .isNotEmpty();

        SignedParts parts = world.bean(SignedParts.class);
        StringWriter file = new StringWriter();
        var part = parts.between(
                        Instant.now().minus(Duration.ofDays(1)), Instant.now().plusSeconds(60))
                .orElseThrow();
        parts.write(part, file, DRISS);
        assertThat(VerifyLog.verify(new StringReader(file.toString()))).startsWith("The log is sound");
        assertThat(parts.between(Instant.EPOCH, Instant.EPOCH.plusSeconds(1))).isEmpty();
        assertThat(acts(ActSource.AUDIT, "driss"))
                .extracting(OfficialAct::what)
                .contains("verification", "signed-part");

        long changed = search(AccessQuery.ALL).getLast().seq();
        world.tamper("update exchange_log set legal_basis = legal_basis || '.' where seq = " + changed);
        assertThat(verified(false, null).faults())
                .extracting(LogVerification.Fault::where)
                .containsExactly("entry " + changed);
        world.tamper("update exchange_log set legal_basis = rtrim(legal_basis, '.') where seq = " + changed);
    }

    @Test
    void aLongListIsReadPageByPageWithoutLossOrRepetition() {
        for (int i = 0; i < 60; i++) {
            world.bean(FileSearch.class)
                    .find(new SearchQuery("word" + i, null, null, false), FileSearch.PAGE, World.OMAR);
            world.tamper("update search_made set at = now() - interval '1 hour' where officer = 'omar'");
        }
        ActQuery query = new ActQuery(Set.of(ActSource.SEARCH), "omar", null, null);

        List<OfficialAct> all = new java.util.ArrayList<>();
        List<OfficialAct> page = world.bean(OfficialActs.class).page(query, null, DRISS);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = world.bean(OfficialActs.class).page(query, page.getLast(), DRISS);
        }

        assertThat(all).extracting(OfficialAct::key).doesNotHaveDuplicates().hasSize(60);
        assertThat(world.bean(OfficialActs.class).table(query, DRISS)).isEqualTo(all);
    }

    private static LogVerification.Result verified(boolean onlyNew, @org.jspecify.annotations.Nullable String head) {
        LogVerifications verifications = world.bean(LogVerifications.class);
        long number = verifications.begin(onlyNew, head, null, DRISS);
        await().until(() -> verifications.find(number).orElseThrow().result() != null);
        return verifications.find(number).orElseThrow().result();
    }

    private static AuditedPerson found(String number) {
        PersonLookup.Result result = world.bean(PersonLookup.class).find(number, COMPLAINT, DRISS);
        assertThat(result).isInstanceOf(PersonLookup.Result.Found.class);
        return ((PersonLookup.Result.Found) result).person();
    }

    private static List<AuditedAccess> search(AccessQuery query) {
        return world.bean(AccessSearch.class).page(query, null, DRISS);
    }

    private static List<OfficialAct> acts(ActSource source, String actor) {
        return world.bean(OfficialActs.class).page(new ActQuery(Set.of(source), actor, null, null), null, DRISS);
    }
}
