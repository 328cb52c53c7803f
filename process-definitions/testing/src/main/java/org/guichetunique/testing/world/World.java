package org.guichetunique.testing.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.attachment.AttachmentSweep;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.casefile.timeline.Timelines;
import org.guichetunique.casework.office.task.Claims;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.DecisionDrafts;
import org.guichetunique.casework.office.task.Decisions;
import org.guichetunique.casework.office.task.Entrustments;
import org.guichetunique.casework.office.task.FourEyesDecisions;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.TaskContents;
import org.guichetunique.casework.office.task.Tasks;
import org.guichetunique.casework.request.DraftAnswers;
import org.guichetunique.casework.request.DraftContents;
import org.guichetunique.casework.request.Drafts;
import org.guichetunique.casework.request.Filing;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.database.EmbeddedDatabase;
import org.guichetunique.database.Role;
import org.guichetunique.exchange.callback.SignedCallbacks;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.simulators.certificate.Certificates;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The State in small. */
public final class World implements AutoCloseable {

    /** The setting for how many connections the engine has to the database. */
    public static final String CONNECTIONS = "world.connections";

    /** The setting for how long a connection is waited for, in milliseconds. */
    public static final String PATIENCE = "world.patience";

    /** The setting for how many couples there are. */
    public static final String FAMILIES = "world.families";

    /** The setting for whether the database counts what it is asked. */
    public static final String COUNTING = "world.counting";

    public static final String BIRTH = "birth-and-family-rights";
    public static final Officer NADIA = new Officer("nadia", "Nadia Chraibi", "civil-registry", false);
    public static final Officer SECOND_REGISTRAR = new Officer("hamid", "Hamid Lahlou", "civil-registry", false);
    public static final Officer RACHID = new Officer("rachid", "Rachid Benjelloun", "civil-registry", true);
    public static final Officer OMAR = new Officer("omar", "Omar Fassi", "social-security", false);

    /** Keys and certificates, made once for all worlds of a run. */
    private static final List<Path> PAPERS = papers();

    static {
        // Whatever holds earlier ends the wait; a busy machine is no fault of the story.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private final EmbeddedDatabase database;
    private final TokenDesk tokens;
    private final Path data;
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final SimulatedState state;
    private final CallbackDoor callbacks;
    private AnnotationConfigApplicationContext context;

    public World() {
        this(Map.of());
    }

    /** @param more settings on top of those of the world */
    public World(Map<String, Object> more) {
        try {
            database =
                    more.containsKey(COUNTING) ? EmbeddedDatabase.temporaryAndCounting() : EmbeddedDatabase.temporary();
            tokens = new TokenDesk();
            data = Files.createTempDirectory("authorities");
            for (Path file : PAPERS) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
            state = new SimulatedState(tokens, data, more);
            callbacks = new CallbackDoor(() -> bean(SignedCallbacks.class));
            settings.putAll(state.settings());
            settings.putAll(Certificates.exchangeSettings(data, SimulatedState.STORES_PASSWORD));
            settings.put("guichet.token-uri", tokens.issuer() + "/oauth2/token");
            settings.put("guichet.exchange.client-secret", "test");
            settings.put("guichet.exchange.allowed-networks", "127.0.0.0/8");
            settings.put("guichet.attachments", data.resolve("attachments").toString());
            settings.put("guichet.callbacks-url", callbacks.address());
            settings.put("guichet.log-key-secret", "0123456789abcdef0123456789abcdef");
            settings.putAll(more);
            context = startEngine();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> papers() {
        try {
            Path folder = Files.createTempDirectory("papers");
            Certificates.forDemonstration(folder, SimulatedState.STORES_PASSWORD);
            try (Stream<Path> files = Files.list(folder)) {
                return files.toList();
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private AnnotationConfigApplicationContext startEngine() {
        return startEngine(Map.of());
    }

    private AnnotationConfigApplicationContext startEngine(Map<String, Object> different) {
        return EngineStart.start(database, settings, different);
    }

    /** Stops the engine without ceremony and starts it again, as after a crash: work under way is lost with it. */
    public void restartEngine() {
        context.close();
        context = startEngine();
    }

    /**
     * One more engine on the same database.
     *
     * @param different what it is told otherwise than the first
     */
    public AnnotationConfigApplicationContext anotherNode(Map<String, Object> different) {
        return startEngine(different);
    }

    /** As if so much time had passed that every call that is under way may be taken by whoever asks for it. */
    public void letLocksExpire() {
        asOwner()
                .sql("update camunda.act_ru_ext_task set lock_exp_time_ = now() - interval '1 second'"
                        + " where lock_exp_time_ is not null")
                .update();
    }

    public Postmaster postmaster() {
        return new Postmaster(this);
    }

    /** For an engine in a process of its own: what this one was told, by the names of the settings. */
    public Map<String, Object> settings() {
        return Map.copyOf(settings);
    }

    public String databaseUrl() {
        return database.url();
    }

    public void stopEngine() {
        context.close();
    }

    public Drafts drafts() {
        return context.getBean(Drafts.class);
    }

    public DraftContents draftContents() {
        return context.getBean(DraftContents.class);
    }

    public DraftAnswers draftAnswers() {
        return context.getBean(DraftAnswers.class);
    }

    public Filing filing() {
        return context.getBean(Filing.class);
    }

    public Tasks tasks() {
        return context.getBean(Tasks.class);
    }

    public Claims claims() {
        return context.getBean(Claims.class);
    }

    public FourEyesDecisions confirmations() {
        return context.getBean(FourEyesDecisions.class);
    }

    public DecisionDrafts decisionDrafts() {
        return context.getBean(DecisionDrafts.class);
    }

    public Decisions decisions() {
        return context.getBean(Decisions.class);
    }

    public Entrustments entrustments() {
        return context.getBean(Entrustments.class);
    }

    public TaskContents taskContents() {
        return context.getBean(TaskContents.class);
    }

    public Timelines timelines() {
        return context.getBean(Timelines.class);
    }

    public ProcessEngine engine() {
        return context.getBean(ProcessEngine.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Looks behind the application's back. */
    public JdbcClient asOwner() {
        return JdbcClient.create(database.asOwner());
    }

    /** With the application's own rights, and beside its connections. */
    public JdbcClient asPortal() {
        return JdbcClient.create(database.as(Role.PORTAL));
    }

    public Connection connectionAsPortal() throws SQLException {
        return database.as(Role.PORTAL).getConnection();
    }

    /** What only an administrator of the database can do: past every right and every trigger. */
    public void tamper(String sql) {
        try (Connection connection = database.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set search_path = guichet");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody whom the population register knows by this number. */
    public Person person(String name, String nationalId) {
        return new Person(UUID.randomUUID().toString(), name, nationalId, Locale.FRENCH);
    }

    public CaseFile.Draft draftOfBirth(Person parent) {
        CaseFile.Draft draft = drafts().begin(BIRTH, parent);
        consentToAll(draft, parent);
        PatientPerson.gather(this, state.troubled(), draft, parent);
        answer(draft, parent, "child.givenName", "Lina");
        answer(draft, parent, "child.givenNameArabic", "لينة");
        answer(draft, parent, "declaration.kinship", PatientPerson.kinship(this, draft, parent));
        answer(draft, parent, "applicant.email", "parent@exemple.ma");
        answer(draft, parent, "applicant.phone", "06 12 34 56 78");
        answer(draft, parent, "applicant.bankAccount", "007 780 0001234567890123 96");
        return draft;
    }

    public void consentToAll(CaseFile.Draft draft, Person person) {
        draftContents()
                .consents(draft.id(), person)
                .forEach(consent ->
                        draftAnswers().consent(draft.id(), consent.operation().id(), true, person));
    }

    public Reference declareBirth(Person parent) {
        return file(draftOfBirth(parent), parent);
    }

    public Reference file(CaseFile.Draft draft, Person parent) {
        FilingResult submission = filing().submit(draft.id(), parent);
        if (submission instanceof FilingResult.Doubled) {
            submission = filing().submit(draft.id(), parent, "Une autre est déjà ouverte, et celle-ci est voulue.");
        }
        if (submission instanceof FilingResult.Receipt receipt) {
            return receipt.reference();
        }
        throw new AssertionError("Not filed: " + submission);
    }

    public OfficerTask task(Reference reference, Officer officer) {
        return tasksOf(reference, officer).stream().findFirst().orElseThrow();
    }

    /** What waits in the officer's worklist for this case, all pages of it looked through. */
    public List<OfficerTask> tasksOf(Reference reference, Officer officer) {
        List<OfficerTask> found = new ArrayList<>();
        List<OfficerTask> page = tasks().open(officer, null);
        while (!page.isEmpty()) {
            page.stream().filter(task -> task.reference().equals(reference)).forEach(found::add);
            page = tasks().open(officer, page.getLast());
        }
        return found;
    }

    public Decision decide(Reference reference, Officer officer, String outcome, String reason, String explanation) {
        return decide(task(reference, officer).id(), officer, outcome, reason, explanation);
    }

    public Decision decide(String task, Officer officer, String outcome, String reason, String explanation) {
        return decisions()
                .decide(
                        task,
                        officer,
                        Map.of(
                                Address.of("decision.outcome"), outcome,
                                Address.of("decision.reason"), reason,
                                Address.of("decision.explanation"), explanation));
    }

    public void accept(Reference reference) {
        assertThat(decide(reference, NADIA, "accepted", "complete", "Tout est en ordre."))
                .isEqualTo(new Decision.Taken());
    }

    /** Waits until the case is closed. */
    public Timeline closed(Reference reference, Person person) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(timeline(reference, person).file())
                        .as(() -> timeline(reference, person).entries().toString())
                        .isInstanceOf(CaseFile.Closed.class));
        return timeline(reference, person);
    }

    /** Asks an authority for trouble, in the words of docs/simulated-authorities.md. */
    public void trouble(String authority, String operation, String behaviour, String more) {
        state.trouble(authority, operation, behaviour, more);
    }

    public void endTroubles() {
        state.endTroubles();
    }

    /** Where the files that people hand in are kept. */
    public Path attachmentsFolder() {
        return data.resolve("attachments");
    }

    /** As if every hour of the next day had passed for the files that nobody has. */
    public void sweepAttachments() throws IOException {
        bean(AttachmentSweep.class).sweepAll(Instant.now().minus(Duration.ofHours(1)));
    }

    /** Everything that the authorities did. */
    public List<JsonNode> ledger() {
        return state.ledger();
    }

    public void answer(CaseFile.Draft draft, Person person, String address, String typed) {
        draftAnswers().answer(draft, Address.of(address), typed, person);
    }

    public Timeline timeline(Reference reference, Person person) {
        return timelines().find(reference, person).orElseThrow();
    }

    /** Asks the simulated authorities' own desk. */
    public JsonNode desk(String method, String path, String body) {
        return state.desk(method, path, body);
    }

    @Override
    public void close() {
        callbacks.close();
        context.close();
        state.close();
        tokens.close();
        database.close();
    }
}
