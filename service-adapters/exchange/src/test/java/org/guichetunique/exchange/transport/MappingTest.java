package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.CallParts;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.contract.Messages;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a ministry writes otherwise, or puts elsewhere, than the dictionary is translated both ways. */
class MappingTest {

    private static final CallParts CALL = new CallParts("id", "purpose", "person", "key");

    @TempDir
    private Path folder;

    /** The schema of a message, what the case holds, and the message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {properties: {n: {type: string, x-data-element: probe.count, x-form: text}}}               | {"probe.count": 7}              | {"n": "7"}
            {properties: {f: {type: string, x-data-element: probe.flag, x-form: text}}}                | {"probe.flag": false}           | {"f": "false"}
            {properties: {a: {type: integer, x-data-element: probe.amount, x-form: cents}}}            | {"probe.amount": 12.55}         | {"a": 1255}
            {properties: {a: {type: string, x-data-element: probe.amount, x-form: comma}}}             | {"probe.amount": 12.5}          | {"a": "12,5"}
            {properties: {d: {type: string, x-data-element: probe.day, x-form: dd/MM/yyyy}}}           | {"probe.day": "1990-02-03"}     | {"d": "03/02/1990"}
            {properties: {d: {type: integer, x-data-element: probe.day, x-form: yyyyMMdd}}}            | {"probe.day": "1990-02-03"}     | {"d": 19900203}
            {properties: {d: {type: string, format: date-time, x-data-element: probe.day, x-form: date-time}}} | {"probe.day": "2020-07-03"} | {"d": "2020-07-03T00:00:00+01:00"}
            {properties: {f: {type: string, x-data-element: probe.flag, x-code-list: {O: true, N: false}}}} | {"probe.flag": true}       | {"f": "O"}
            {properties: {c: {type: integer, x-data-element: probe.colour, x-code-list: {'1': red, '2': blue}}}} | {"probe.colour": "blue"} | {"c": 2}
            {properties: {l: {type: array, items: {type: string}, x-list: one, x-data-element: probe.free}}} | {"probe.free": "x"}       | {"l": ["x"]}
            {properties: {l: {type: array, x-list: one, items: {properties: {n: {type: string, x-data-element: probe.free}}}}}} | {"probe.free": "x"} | {"l": [{"n": "x"}]}
            {x-split: {probe.day: {year: y, month: m, day: d}}, properties: {y: {type: integer}, m: {type: integer}, d: {type: integer}}} | {"probe.day": "1990-02-03"} | {"y": 1990, "m": 2, "d": 3}
            {x-split: {probe.day: {year: y, month: m, day: d}}, properties: {y: {type: string}, m: {type: string}, d: {type: string}}} | {"probe.day": "1990-02-03"} | {"y": "1990", "m": "02", "d": "03"}
            {properties: {j: {type: string, x-join: '{probe.count}, {probe.free} ({probe.colour})'}}}  | {"probe.count": 7, "probe.free": "rue des Fleurs", "probe.colour": "red"} | {"j": "7, rue des Fleurs (red)"}
            {properties: {l: {type: array, items: {properties: {t: {type: string}, v: {}}}, x-items: [{t: A, v: {x-data-element: probe.free}}, {t: B, v: {x-data-element: probe.count}}]}}} | {"probe.free": "x", "probe.count": 7} | {"l": [{"t": "A", "v": "x"}, {"t": "B", "v": 7}]}
            """)
    void theSameIsSentAndRead(String schema, String known, String message) throws IOException {
        Map<Address, JsonNode> values = values(known);

        assertThat(sent(schema, values)).hasToString(json(message).toString());
        assertThat(said(read(schema, message))).isEqualTo(said(values));
        assertThat(faults(schema, message)).isEmpty();
    }

    /** What is not written as the contract says gets nowhere. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {properties: {n: {type: string, x-data-element: probe.count, x-form: text}}}               | {"n": "seven"}
            {properties: {a: {type: integer, x-data-element: probe.amount, x-form: cents}}}            | {"a": "12"}
            {properties: {a: {type: string, x-data-element: probe.amount, x-form: comma}}}             | {"a": "12.5"}
            {properties: {d: {type: string, x-data-element: probe.day, x-form: dd/MM/yyyy}}}           | {"d": "30/02/1990"}
            {properties: {d: {type: string, x-data-element: probe.day, x-form: dd/MM/yyyy}}}           | {"d": "1990-02-03"}
            {properties: {f: {type: string, x-data-element: probe.flag, x-code-list: {O: true, N: false}}}} | {"f": "?"}
            {properties: {l: {type: array, items: {type: string}, x-list: one, x-data-element: probe.free}}} | {"l": ["x", "y"]}
            {x-split: {probe.day: {year: y, month: m, day: d}}, properties: {y: {type: integer}, m: {type: integer}, d: {type: integer}}} | {"y": 1990, "m": 2}
            {x-split: {probe.day: {year: y, month: m, day: d}}, properties: {y: {type: integer}, m: {type: integer}, d: {type: integer}}} | {"y": 1990, "m": 2, "d": 30}
            {properties: {j: {type: string, x-join: '{probe.count}, {probe.free}'}}}                   | {"j": "7 rue des Fleurs"}
            {properties: {j: {type: string, x-join: '{probe.count}, {probe.free}'}}}                   | {"j": "VII, rue des Fleurs"}
            {properties: {l: {type: array, items: {properties: {t: {type: string}, v: {}}}, x-items: [{t: A, v: {x-data-element: probe.free}}]}}} | {"l": [{"t": "A", "v": "x"}, {"t": "A", "v": "y"}]}
            """)
    void whatIsWrittenOtherwiseIsAFault(String schema, String message) throws IOException {
        assertThat(faults(schema, message)).isNotEmpty();
    }

    @Test
    void anotherItemOfAListDoesNotMatter() throws IOException {
        String schema = "{properties: {l: {type: array, items: {properties: {t: {type: string}, v: {}}},"
                + " x-items: [{t: A, v: {x-data-element: probe.free}}]}}}";

        assertThat(read(schema, "{\"l\": [{\"t\": \"Z\", \"v\": 1}, {\"t\": \"A\", \"v\": \"x\"}]}"))
                .isEqualTo(values("{\"probe.free\": \"x\"}"));
    }

    @Test
    void theOnlyEntryOfAMapIsRead() throws IOException {
        assertThat(read(
                        "{x-list: one, additionalProperties: {properties: {n: {type: string, x-data-element: probe.free}}}}",
                        "{\"AB12\": {\"n\": \"x\"}}"))
                .isEqualTo(values("{\"probe.free\": \"x\"}"));
    }

    @Test
    void theBranchThatSaysSomethingIsRead() throws IOException {
        String schema = "{oneOf: [{properties: {n: {type: string, x-data-element: probe.free}}},"
                + " {required: [error], properties: {error: {type: string}}}]}";

        assertThat(read(schema, "{\"n\": \"x\"}")).isEqualTo(values("{\"probe.free\": \"x\"}"));
        assertThat(answering(schema).alwaysBrings(Bindings.NONE))
                .as("it may be the other branch")
                .isEmpty();
    }

    @Test
    void ofSeveralBranchesTheNamedOneIsSent() throws IOException {
        String branches =
                "oneOf: [{title: a, required: [k], properties: {k: {type: string}, n: {type: string, x-data-element:"
                        + " probe.free}}}, {properties: {m: {type: integer, x-data-element: probe.count}}}]";

        assertThat(sent("{x-branch: '2', " + branches + "}", values("{\"probe.free\": \"x\", \"probe.count\": 7}")))
                .hasToString("{\"m\":7}");
    }

    @Test
    void constantsAndPartsOfTheCallFillThemselves() throws IOException {
        String schema = "{required: [at, on, id, v], properties: {at: {type: string, format: date-time, x-call: now},"
                + " on: {type: string, format: date, x-call: today}, id: {type: string, format: uuid, x-call: newId},"
                + " v: {type: integer, x-constant: 3}, n: {x-data-element: probe.free}}}";

        JsonNode body = sent(schema, Map.of());

        assertThat(body.path("v").asInt()).isEqualTo(3);
        assertThat(body.path("at").asString()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z");
        assertThat(body.path("on").asString()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        assertThat(body.path("id"))
                .as("the same when it is asked again")
                .isEqualTo(sent(schema, Map.of()).path("id"));
    }

    @Test
    void eachOfSeveralIsSent() throws IOException {
        Operation operation = sending(
                "{properties: {l: {type: array, x-list: each, items: {x-subject: child, properties: {n: {type: string,"
                        + " x-data-element: probe.free}}}}}}");
        Map<Address, JsonNode> known = values("{\"child1.free\": \"x\", \"child2.free\": \"y\"}");

        Messages.Filling.Filled filled = (Messages.Filling.Filled)
                Messages.fill(operation, Bindings.NONE.withSeveral(Set.of("child")), CaseData.of(known), CALL);

        assertThat(filled.body()).isEqualTo(json("{\"l\": [{\"n\": \"x\"}, {\"n\": \"y\"}]}"));
    }

    private static Map<String, String> said(Map<Address, JsonNode> values) {
        Map<String, String> said = new TreeMap<>();
        values.forEach((address, value) -> said.put(address.toString(), value.toString()));
        return said;
    }

    private JsonNode sent(String schema, Map<Address, JsonNode> known) throws IOException {
        Messages.Filling filling = Messages.fill(sending(schema), Bindings.NONE, CaseData.of(known), CALL);
        return Objects.requireNonNull(((Messages.Filling.Filled) filling).body());
    }

    private Map<Address, JsonNode> read(String schema, String message) throws IOException {
        return Messages.read(answer(schema).shape(), json(message), Bindings.NONE);
    }

    private List<String> faults(String schema, String message) throws IOException {
        return answer(schema).faults(json(message));
    }

    private Operation.Message answer(String schema) throws IOException {
        return Objects.requireNonNull(answering(schema).success().orElseThrow().message());
    }

    private Operation answering(String schema) throws IOException {
        return Office.operation(folder, "/t:\n" + operation("get", "", schema).indent(2));
    }

    private Operation sending(String schema) throws IOException {
        String body =
                "requestBody: {required: true, content: {application/json: {schema: {x-subject: probe, allOf: [%s]}}}}\n"
                        .formatted(schema);
        return Office.operation(
                folder,
                "/t:\n"
                        + operation("post", body, "{properties: {z: {x-data-element: probe.free}}}")
                                .indent(2));
    }

    private static String operation(String method, String body, String answer) {
        return method + ":\n" + ("""
                operationId: ask
                x-label: {fr: Essai, ar: اختبار, en: Probe}
                x-legal-basis: {fr: Loi, ar: قانون, en: Law}
                x-repeatable: true
                """ + body + """
                responses:
                  '200': {description: ok, content: {application/json: {schema: {x-subject: probe, allOf: [%s]}}}}
                """.formatted(answer)).indent(2);
    }

    private static Map<Address, JsonNode> values(String json) {
        Map<Address, JsonNode> values = new LinkedHashMap<>();
        json(json).properties().forEach(one -> values.put(Address.of(one.getKey()), one.getValue()));
        return values;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
