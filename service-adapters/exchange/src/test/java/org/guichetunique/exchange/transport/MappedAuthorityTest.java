package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.transport.token.TokenService;
import org.guichetunique.simulators.Settings;
import org.guichetunique.simulators.SimulatedAuthorities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The exchange and the simulated authority read the words of one contract alike. */
class MappedAuthorityTest {

    private static final String MEANT = """
            type: object
            required: [day, money, flag, colour, only, y, m, d, line, contacts]
            x-split: {%1$s.day: {year: y, month: m, day: d}}
            properties:
              day: {type: string, format: date-time, x-form: date-time, x-subject: other, x-data-element: probe.day}
              money: {type: integer, x-form: cents, x-data-element: probe.amount}
              flag: {type: string, enum: [O, N], x-code-list: {O: true, N: false}, x-data-element: probe.flag}
              colour: {type: integer, x-code-list: {'1': red, '2': blue}, x-data-element: probe.colour}
              only: {type: array, items: {type: object, required: [n], properties: {n: {type: string, x-subject: other, x-form: text, x-data-element: probe.count}}}, x-list: one}
              y: {type: integer}
              m: {type: integer}
              d: {type: string}
              line: {type: string, x-subject: third, x-join: '{probe.count} / {probe.free}'}
              contacts:
                type: array
                items: {type: object, required: [type, value], properties: {type: {type: string, enum: [A, B]}, value: {type: string}}}
                x-items: [{type: B, value: {x-data-element: probe.free}}]
            """.formatted("probe");

    private static final String PATH = """
            /things:
              post:
                operationId: ask
                x-label: {fr: Essai, ar: اختبار, en: Probe}
                x-legal-basis: {fr: Loi, ar: قانون, en: Law}
                x-repeatable: true
                x-changes: true
                requestBody:
                  required: true
                  content:
                    application/json:
                      schema:
                        x-subject: probe
                        required: [sentAt]
                        properties: {sentAt: {type: string, format: date-time, x-call: now}}
                        allOf: [{$ref: '#/components/schemas/Meant'}]
                responses:
                  2XX:
                    description: done
                    content: {application/json: {schema: {x-subject: probe, allOf: [{$ref: '#/components/schemas/Meant'}]}}}
            """;

    private static final Map<String, String> KNOWN = Map.of(
            "probe.day", "\"1990-02-03\"",
            "other.day", "\"2001-12-31\"",
            "probe.amount", "12.55",
            "probe.flag", "false",
            "probe.colour", "\"blue\"",
            "other.count", "7",
            "third.count", "12",
            "third.free", "\"rue des Fleurs\"",
            "probe.free", "\"0612345678\"");

    @TempDir
    private Path folder;

    @Test
    void theSameWordsFillTheRequestAndReadTheAnswer() throws Exception {
        Operation operation = Office.operation(
                folder,
                PATH,
                "credential: {kind: api-key, in: query, name: key, secret: key}\n",
                "components:\n  schemas:\n    Meant:\n" + MEANT.indent(6));
        SignIn signIn = new SignIn();
        try (SimulatedAuthorities authorities = SimulatedAuthorities.start(
                        Settings.forTests(signIn.issuer(), folder.resolve("authorities"), folder.resolve("data")));
                Transports transports = new Transports(
                        new TokenService("http://localhost:1/token", "exchange", "secret"),
                        Map.of(
                                "guichet.exchange.allowed-networks", "127.0.0.0/8,::1/128",
                                "guichet.exchange.secrets.office.key", "s3cret")::get,
                        address -> address.replace(
                                "${guichet.authorities.url}",
                                authorities.baseUrl().toString()))) {
            Exchange exchange = new Exchange(transports.all(), "http://localhost/callbacks", Clock.systemUTC());
            Call call = new Call(
                    UUID.randomUUID(), operation, Bindings.NONE, CaseData.of(known()), "key", "joining", Town.PERSON);

            Outcome first = exchange.call(call);
            Outcome again = exchange.call(call);

            assertThat(first)
                    .as("%s", first)
                    .isInstanceOfSatisfying(
                            Outcome.Answered.class,
                            answered -> assertThat(
                                            answered.values().keySet().stream().map(Address::toString))
                                    .containsExactlyInAnyOrderElementsOf(KNOWN.keySet()));
            assertThat(again).as("the same key, a moment later: %s", again).isInstanceOf(Outcome.Answered.class);
        } finally {
            signIn.close();
        }
    }

    @Test
    void aFormCarriesNamesWithValues() throws Exception {
        Operation operation = Office.operation(folder, """
                /things:
                  post:
                    operationId: ask
                    x-label: {fr: Essai, ar: اختبار, en: Probe}
                    x-legal-basis: {fr: Loi, ar: قانون, en: Law}
                    x-repeatable: true
                    requestBody:
                      required: true
                      content:
                        application/x-www-form-urlencoded:
                          schema:
                            x-subject: third
                            required: [a, b, c]
                            properties:
                              a: {type: string, pattern: '^rue des Fleurs$', x-narrower: true, x-data-element: probe.free}
                              b: {type: array, items: {type: integer}, x-list: one, x-data-element: probe.count}
                              c: {type: boolean, const: true}
                    responses:
                      '200': {description: ok, content: {application/json: {schema: {x-subject: probe, required: [f], properties: {f: {type: boolean, x-data-element: probe.flag}}}}}}
                """, "credential: {kind: basic, secret: key}\n", "");

        Outcome outcome = called(operation);

        assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Answered.class);
    }

    private Outcome called(Operation operation) throws Exception {
        SignIn signIn = new SignIn();
        try (SimulatedAuthorities authorities = SimulatedAuthorities.start(
                        Settings.forTests(signIn.issuer(), folder.resolve("authorities"), folder.resolve("data")));
                Transports transports = new Transports(
                        new TokenService("http://localhost:1/token", "exchange", "secret"),
                        Map.of(
                                "guichet.exchange.allowed-networks", "127.0.0.0/8,::1/128",
                                "guichet.exchange.secrets.office.key", "s3cret")::get,
                        address -> address.replace(
                                "${guichet.authorities.url}",
                                authorities.baseUrl().toString()))) {
            Exchange exchange = new Exchange(transports.all(), "http://localhost/callbacks", Clock.systemUTC());
            return exchange.call(new Call(
                    UUID.randomUUID(), operation, Bindings.NONE, CaseData.of(known()), "key", "joining", Town.PERSON));
        } finally {
            signIn.close();
        }
    }

    private static Map<Address, JsonNode> known() {
        Map<Address, JsonNode> known = new LinkedHashMap<>();
        KNOWN.forEach((address, json) ->
                known.put(Address.of(address), JsonMapper.shared().readTree(json)));
        return known;
    }
}
