package org.guichetunique.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichetunique.simulators.contract.Contracts;
import org.guichetunique.simulators.contract.Operation;
import org.guichetunique.simulators.contract.Parameter;
import org.guichetunique.simulators.contract.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class EveryPublishedOperationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** She is nobody's guardian, and has inherited from nobody; no school or doctor knows a child by an invented number. She is alive. */
    private static final Set<String> HAS_NONE = Set.of(
            "civil-registry.getWards",
            "civil-registry.getEstates",
            "school-administration.getSchooling",
            "health-facility.getDisabilityCertificate",
            "social-security.stopPension",
            "social-security.openDeathAllowance",
            "social-security.openSurvivorPension");

    @TempDir
    static Path data;

    private static Counter counter;

    @BeforeAll
    static void open() throws Exception {
        counter = Counter.open(PlainContracts.in(data.resolve("plain")), data);
    }

    @AfterAll
    static void close() throws Exception {
        counter.close();
    }

    @TestFactory
    Stream<DynamicTest> answers_whatever_its_contract_allows_as_its_contract_promises() {
        return operations()
                .flatMap(operation -> Stream.of("a", "b", "c")
                        .map(seed -> dynamicTest(
                                operation.authority() + "." + operation.id() + " " + seed,
                                () -> conforms(operation, seed, ""))));
    }

    @TestFactory
    Stream<DynamicTest> grants_salma_what_it_offers() {
        return operations()
                .map(operation -> dynamicTest(operation.authority() + "." + operation.id(), () -> {
                    var reply = conforms(operation, "salma", Declarations.MOTHER);
                    assertThat(reply).isEqualTo(expected(operation));
                }));
    }

    private static int expected(Operation operation) {
        if (HAS_NONE.contains(operation.authority() + "." + operation.id())) {
            return 404;
        }
        return operation.answersLater() ? 202 : operation.success().status();
    }

    private static Stream<Operation> operations() {
        return Contracts.in(List.of(Counter.CONTRACTS)).all().stream()
                .flatMap(contract -> contract.operations().stream());
    }

    private static int conforms(Operation operation, String seed, String nationalId) throws Exception {
        var samples = new Samples(operation.id() + seed, TODAY);
        var request = counter.caller.request(address(operation, samples, nationalId), counter.issuer.token());
        if (operation.answersLater()) {
            request.header("Guichet-Answer-To", "http://127.0.0.1:9/callbacks/" + operation.authority());
        }
        if (operation.changes()) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        var shape = operation.body();
        if (shape != null) {
            request.header("Content-Type", "application/json");
        }
        var body = shape == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(shape.write(address -> person(address, nationalId), samples, true)
                        .toString());
        var reply = counter.caller.send(request.method(operation.method(), body));

        if (operation.answersLater() && reply.status() == 202) {
            assertThat(reply.raw().body()).isEmpty();
            return reply.status();
        }
        var promised = operation.response(reply.status());
        assertThat(promised)
                .as("%s is in the contract: %s", reply.status(), reply.body())
                .isPresent();
        var form = promised.get().shape();
        if (form == null) {
            assertThat(reply.raw().body()).isEmpty();
        } else {
            assertThat(form.violations(reply.body())).isEmpty();
            assertThat(reply.raw().headers().firstValue("Content-Type"))
                    .hasValue(promised.get().mediaType());
        }
        return reply.status();
    }

    private static String address(Operation operation, Samples samples, String nationalId) {
        var path = new StringBuilder("/" + operation.authority());
        for (var segment : operation.path()) {
            path.append('/').append(segment.startsWith("{") ? value(operation, segment, samples, nationalId) : segment);
        }
        var separator = '?';
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("query")) {
                path.append(separator)
                        .append(parameter.name())
                        .append('=')
                        .append(text(parameter, samples, nationalId));
                separator = '&';
            }
        }
        return path.toString();
    }

    private static String value(Operation operation, String segment, Samples samples, String nationalId) {
        return operation.parameters().stream()
                .filter(parameter -> segment.equals("{" + parameter.name() + "}"))
                .map(parameter -> text(parameter, samples, nationalId))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Parameter parameter, Samples samples, String nationalId) {
        var value = parameter.shape().write(address -> person(address, nationalId), samples, true);
        return URLEncoder.encode(value.asString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonNode person(String address, String nationalId) {
        return nationalId.isEmpty() || !address.endsWith(".nationalId")
                ? null
                : JsonNodeFactory.instance.stringNode(nationalId);
    }
}
