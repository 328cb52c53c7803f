package org.guichetunique.testing.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guichetunique.testing.source.PublicTypes.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name leads to one room: whoever reads it in a module need not ask which one is meant. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service-adapters/contract-files",
                "service-adapters/exchange",
                "service-adapters/simulators",
                "process-definitions/procedures",
                "process-definitions/casework",
                "process-definitions/runtime",
                "identity"
            })
    void noTwoPublicTypesOfAModuleShareASimpleName(String module) throws IOException {
        Map<String, TreeSet<String>> byName = new TreeMap<>();
        for (Type type : PublicTypes.of(module)) {
            if (type.standsAlone()) {
                byName.computeIfAbsent(type.simpleName(), name -> new TreeSet<>())
                        .add(type.qualifiedName());
            }
        }

        List<TreeSet<String>> shared =
                byName.values().stream().filter(types -> types.size() > 1).toList();

        assertThat(byName).isNotEmpty();
        assertThat(shared).as("types of " + module + " that share a name").isEmpty();
    }
}
