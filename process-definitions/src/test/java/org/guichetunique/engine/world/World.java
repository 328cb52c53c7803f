package org.guichetunique.engine.world;

import com.nimbusds.jose.JOSEException;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.guichetunique.database.EmbeddedDatabase;
import org.guichetunique.database.Role;
import org.guichetunique.engine.EngineConfiguration;
import org.guichetunique.engine.casefile.CaseFile;
import org.guichetunique.engine.casefile.Officer;
import org.guichetunique.engine.casefile.Person;
import org.guichetunique.engine.casefile.Reference;
import org.guichetunique.engine.request.Requests;
import org.guichetunique.engine.request.Submission;
import org.guichetunique.engine.task.Tasks;
import org.guichetunique.engine.timeline.Timeline;
import org.guichetunique.engine.timeline.Timelines;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.simulators.Settings;
import org.guichetunique.simulators.SimulatedAuthorities;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The State in small. */
public final class World implements AutoCloseable {

    public static final String BIRTH = "birth-and-family-rights";
    public static final Officer NADIA = new Officer("nadia", "Nadia Chraibi", "civil-registry", false);
    public static final Officer SECOND_REGISTRAR = new Officer("hamid", "Hamid Lahlou", "civil-registry", false);
    public static final Officer RACHID = new Officer("rachid", "Rachid Benjelloun", "civil-registry", true);
    public static final Officer OMAR = new Officer("omar", "Omar Fassi", "social-security", false);

    private final EmbeddedDatabase database;
    private final TokenDesk tokens;
    private final Path data;
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private SimulatedAuthorities authorities;
    private AnnotationConfigApplicationContext context;

    public World() {
        this(Map.of());
    }

    /** @param more settings on top of those of the world */
    public World(Map<String, Object> more) {
        try {
            database = EmbeddedDatabase.temporary();
            tokens = new TokenDesk();
            data = Files.createTempDirectory("authorities");
            authorities = startAuthorities(more);
            settings.put("guichet.authorities.url", authorities.baseUrl().toString());
            settings.put("guichet.token-uri", tokens.issuer() + "/oauth2/token");
            settings.put("guichet.exchange.client-secret", "test");
            settings.putAll(more);
            context = startEngine();
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private SimulatedAuthorities startAuthorities(Map<String, Object> more) throws IOException {
        Settings usual =
                Settings.forTests(tokens.issuer(), Folders.home().resolve("service-adapters/authorities"), data);
        Object folder = more.get("guichet.more-authorities");
        if (folder == null) {
            return SimulatedAuthorities.start(usual);
        }
        return SimulatedAuthorities.start(new Settings(
                usual.host(),
                0,
                usual.issuer(),
                java.util.List.of(usual.contracts().getFirst(), Path.of(folder.toString())),
                data,
                usual.families(),
                usual.clock()));
    }

    private AnnotationConfigApplicationContext startEngine() {
        AnnotationConfigApplicationContext started = new AnnotationConfigApplicationContext();
        started.getEnvironment().getPropertySources().addFirst(new MapPropertySource("world", settings));
        started.registerBean(DataSource.class, this::pool);
        started.registerBean(
                PlatformTransactionManager.class, () -> new JdbcTransactionManager(started.getBean(DataSource.class)));
        started.registerBean(JdbcClient.class, () -> JdbcClient.create(started.getBean(DataSource.class)));
        started.register(EngineConfiguration.class);
        started.refresh();
        return started;
    }

    private DataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.as(Role.PORTAL));
        pool.setMaximumPoolSize(10);
        return pool;
    }

    /** Stops the engine without ceremony and starts it again, as after a crash: work under way is lost with it. */
    public void restartEngine() {
        context.close();
        context = startEngine();
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

    public Requests requests() {
        return context.getBean(Requests.class);
    }

    public Tasks tasks() {
        return context.getBean(Tasks.class);
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

    /** Somebody whom the population register knows by this number. */
    public Person person(String name, String nationalId) {
        return new Person(UUID.randomUUID().toString(), name, nationalId, Locale.FRENCH);
    }

    public CaseFile.Draft draftOfBirth(Person parent) {
        CaseFile.Draft draft = requests().begin(BIRTH, parent);
        requests().gather(draft, () -> {});
        answer(draft, parent, "child.givenName", "Lina");
        answer(draft, parent, "child.givenNameArabic", "لينة");
        answer(draft, parent, "declaration.kinship", "mother");
        answer(draft, parent, "applicant.email", "parent@exemple.ma");
        answer(draft, parent, "applicant.phone", "06 12 34 56 78");
        answer(draft, parent, "applicant.bankAccount", "007 780 0001234567890123 45");
        return draft;
    }

    public Reference declareBirth(Person parent) {
        CaseFile.Draft draft = draftOfBirth(parent);
        Submission submission = requests().submit(draft.id(), parent);
        if (submission instanceof Submission.Receipt receipt) {
            return receipt.reference();
        }
        throw new AssertionError("Not filed: " + submission);
    }

    public void answer(CaseFile.Draft draft, Person person, String address, String typed) {
        requests().answer(draft, Address.of(address), typed, person);
    }

    public Timeline timeline(Reference reference, Person person) {
        return timelines().find(reference, person).orElseThrow();
    }

    /** Asks the simulated authorities' own desk. */
    public JsonNode desk(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(authorities.baseUrl() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JsonMapper.shared().readTree(answer.isEmpty() ? "{}" : answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        try {
            authorities.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tokens.close();
        database.close();
    }
}
