package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.operation.registry.ContractVersion;
import org.guichetunique.casework.operation.registry.Health;
import org.guichetunique.casework.operation.registry.OperationTraffic;
import org.guichetunique.casework.operation.registry.ServiceRegistry;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.ContractChange;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ministry changes in its contract is kept and told, and what would strand open cases is refused. */
class ContractVersionTest {

    private static final Path JOINING =
            Folders.home().resolve("process-definitions/testing/src/test/resources/joining");
    private static final String CODE = "vehicle-registration";

    @TempDir
    private Path folder;

    @Test
    void eachStartKeepsWhatIsNewAndTellsWhatChanged() throws IOException {
        copy("authorities", "procedures");
        try (World world = world()) {
            assertThat(versions(world)).singleElement().satisfies(first -> {
                assertThat(first.version()).isEqualTo("2.4");
                assertThat(first.changes()).isEmpty();
            });
            world.restartEngine();
            assertThat(versions(world)).as("the same contract again").hasSize(1);

            replace("authorities/" + CODE + "/openapi.yaml", "alias: {type", "former: {type");
            replace("authorities/" + CODE + "/openapi.yaml", "maxLength: 20", "maxLength: 15");
            world.restartEngine();

            List<ContractVersion> versions = versions(world);
            assertThat(versions).hasSize(2);
            assertThat(versions.getFirst().reused())
                    .as("2.4 again, with other content")
                    .isTrue();
            assertThat(versions.getFirst().changes())
                    .containsExactly(new ContractChange(
                            ContractChange.Kind.FORM_NARROWED, "holders_changeAddress", "holder.phone"));
        }
    }

    @Test
    void callsAreCountedByOperation() throws IOException {
        copy("authorities", "procedures");
        try (World world = world()) {
            Person person = new Families(world).mother();
            world.closed(file(world, person), person);

            ServiceRegistry registry = world.bean(ServiceRegistry.class);
            assertThat(registry.traffic(Optional.of(CODE)))
                    .hasSize(2)
                    .allSatisfy(traffic -> {
                        assertThat(traffic.operation()).isEqualTo(CODE + ".holders_changeAddress");
                        assertThat(traffic.calls()).isEqualTo(1);
                        assertThat(traffic.failed()).isZero();
                        assertThat(traffic.lastSuccess()).isNotNull();
                    })
                    .extracting(OperationTraffic::lastHour)
                    .containsExactly(false, true);
            assertThat(registry.health(authority(world))).isEqualTo(Health.OPEN);
            assertThat(registry.uses(authority(world)))
                    .singleElement()
                    .satisfies(use -> assertThat(use.service()).isEqualTo("vehicle-address"));
        }
    }

    /** The procedure follows the contract, but a case is still under way on the version before. */
    @Test
    void aContractThatOpenCasesCannotGoOnWithIsRefused() throws IOException {
        copy("authorities", "procedures");
        try (World world = world()) {
            world.trouble(CODE, "", "refuseConnections", "");
            file(world, new Families(world).mother());

            replace("authorities/" + CODE + "/openapi.yaml", "holders_changeAddress", "holders_move");
            replace("procedures/vehicle-address/vehicle-address.bpmn", "holders_changeAddress", "holders_move");

            assertThatThrownBy(world::restartEngine)
                    .rootCause()
                    .hasMessageContaining("vehicle-address.bpmn (version 1, with open cases)")
                    .hasMessageContaining("No authority offers vehicle-registration.holders_changeAddress [change]");
        }
    }

    private static List<ContractVersion> versions(World world) {
        return world.bean(ServiceRegistry.class).versions(authority(world));
    }

    private static Authority authority(World world) {
        return world.bean(ServiceRegistry.class).authorities(Optional.of(CODE)).getFirst();
    }

    private World world() {
        return new World(Map.of(
                "guichet.more-authorities", folder.resolve("authorities").toString(),
                "guichet.procedures", folder.resolve("procedures").toString()));
    }

    private static Reference file(World world, Person person) {
        CaseFile.Draft draft = world.drafts().begin("vehicle-address", person);
        world.drafts().gather(draft, () -> {});
        return world.file(draft, person);
    }

    private void replace(String name, String before, String after) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        Files.writeString(file, text.replace(before, after));
    }

    private void copy(String... names) throws IOException {
        for (String name : names) {
            try (Stream<Path> files = Files.walk(JOINING.resolve(name))) {
                for (Path file : files.toList()) {
                    Path target = folder.resolve(JOINING.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                }
            }
        }
    }
}
