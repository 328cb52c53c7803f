package org.guichetunique.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guichetunique.database.EmbeddedDatabase;
import org.guichetunique.procedures.Definitions.Folders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A package names its own tables in SQL and nobody else's: whoever changes a table reads one package, and the columns of
 * its view, to know what they may break. Owners stand in {@code table-owners.properties} of the database module.
 */
class TableRulesTest {

    private static final String ROOT = "org.guichetunique.";

    private static final String MIGRATIONS = "flyway_schema_history";

    /** What tries the product looks past owners, into everything. */
    private static final List<Path> TOOLS = Stream.of("testing", "bench")
            .map(Folders.home().resolve("process-definitions")::resolve)
            .toList();

    private static final Map<String, String> OWNERS = owners();

    private static List<Source> sources = List.of();

    private static Set<String> tables = Set.of();

    private static Set<String> views = Set.of();

    /** How the database reads the view of a table. */
    private static final Map<String, String> PLANS = new HashMap<>();

    /** @param owner package below {@link #ROOT}, as owners are written */
    private record Source(String owner, String file, String text) {}

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(Folders.home())) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/org/guichetunique/"))
                    .filter(file -> TOOLS.stream().noneMatch(file::startsWith))
                    .map(TableRulesTest::source)
                    .toList();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            JdbcClient client = JdbcClient.create(database.asOwner());
            tables = in("guichet", client);
            views = in("published", client);
            views.stream()
                    .filter(OWNERS::containsKey)
                    .forEach(view -> PLANS.put(
                            view,
                            client.sql("explain (costs off) select * from published." + view)
                                    .query(String.class)
                                    .single()));
        }
    }

    @Test
    void everyTableHasOneOwner() {
        tables.remove(MIGRATIONS);
        assertThat(OWNERS.keySet())
                .as("tables that table-owners.properties gives to a package")
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void everyOwnerIsAPackage() {
        assertThat(sources.stream().map(Source::owner)).containsAll(Set.copyOf(OWNERS.values()));
    }

    @Test
    void aPackageNamesItsOwnTablesAlone() {
        Set<String> found = new TreeSet<>();
        for (Source source : sources) {
            for (String table : SqlNames.tables(source.text(), OWNERS.keySet())) {
                if (!source.owner().equals(OWNERS.get(table))) {
                    found.add(source.file() + " names " + table + " of " + OWNERS.get(table));
                }
            }
        }
        assertThat(found)
                .as("read published.…, or ask the owner for a method: a table can change only if its readers are known")
                .isEmpty();
    }

    @Test
    void whatIsPublishedIsOnlyRead() {
        Set<String> found = new TreeSet<>();
        sources.forEach(source -> SqlNames.changedViews(source.text())
                .forEach(view -> found.add(source.file() + " changes published." + view)));
        assertThat(found).as("rights, locks and triggers stay with the owner").isEmpty();
    }

    @Test
    void whatIsPublishedIsReadByAnother() {
        Set<String> read = new TreeSet<>();
        for (Source source : sources) {
            SqlNames.views(source.text()).stream()
                    .filter(view -> !source.owner().equals(OWNERS.get(view)))
                    .forEach(read::add);
        }
        assertThat(read)
                .as("views in the schema published; one that nobody reads any more goes")
                .containsExactlyInAnyOrderElementsOf(views);
    }

    @Test
    void aViewIsReadAsItsTableIs() {
        assertThat(PLANS)
                .as("a view with more in it than columns would change the plans of those who read it")
                .isNotEmpty()
                .allSatisfy((view, plan) -> assertThat(plan).isEqualTo("Seq Scan on " + view));
    }

    private static Set<String> in(String schema, JdbcClient client) {
        return new TreeSet<>(client.sql("select table_name from information_schema.tables where table_schema = :schema")
                .param("schema", schema)
                .query(String.class)
                .list());
    }

    private static Source source(Path file) {
        try {
            String path = file.getParent().toString().replace('\\', '/').replace('/', '.');
            return new Source(
                    path.substring(path.lastIndexOf(ROOT) + ROOT.length()),
                    file.getFileName().toString(),
                    Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> owners() {
        Properties read = new Properties();
        try (InputStream file = EmbeddedDatabase.class.getResourceAsStream("/db/table-owners.properties")) {
            read.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> owners = new HashMap<>();
        read.stringPropertyNames().forEach(owner -> {
            for (String table : read.getProperty(owner).split(" ")) {
                assertThat(owners.put(table, owner))
                        .as("another owner of " + table)
                        .isNull();
            }
        });
        return owners;
    }
}
