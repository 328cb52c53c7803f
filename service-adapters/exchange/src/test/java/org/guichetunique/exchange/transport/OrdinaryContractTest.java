package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Messages.Filling;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.transport.token.TokenService;
import org.guichetunique.simulators.Settings;
import org.guichetunique.simulators.SimulatedAuthorities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What ordinary OpenAPI files hold is filled, sent and read: the example of docs/joining-as-a-ministry.md. */
class OrdinaryContractTest {

    private static final Path JOINING =
            Path.of("../../process-definitions/testing/src/test/resources/joining/authorities");

    @TempDir
    private static Path folder;

    private static SignIn signIn;
    private static SimulatedAuthorities authorities;
    private static Contracts contracts;
    private static Exchange exchange;

    @BeforeAll
    static void start() throws Exception {
        signIn = new SignIn();
        authorities = SimulatedAuthorities.start(Settings.forTests(signIn.issuer(), JOINING, folder));
        contracts = Town.contracts(JOINING);
        exchange = new Exchange(
                new Transports(
                                new TokenService(signIn.issuer() + "/oauth2/token", "exchange", "secret"),
                                Map.of("guichet.exchange.allowed-networks", "127.0.0.0/8,::1/128")::get,
                                address -> address.replace(
                                        "${guichet.authorities.url}",
                                        authorities.baseUrl().toString()))
                        .all(),
                "http://localhost/callbacks",
                Clock.systemUTC());
    }

    @AfterAll
    static void stop() throws Exception {
        authorities.close();
        signIn.close();
    }

    @Test
    void constantsDefaultsAndPartsOfTheCallFillThemselves() {
        Call call = call("holders_changeAddress");

        Filling.Filled filled = (Filling.Filled) call.fill();

        assertThat(filled.path()).containsExactly(Map.entry("nationalId", "AB100001"));
        assertThat(filled.query()).containsExactly(Map.entry("channel", "ONLINE"));
        assertThat(filled.headers())
                .containsExactly(Map.entry("X-Request-ID", call.id().toString()));
        JsonNode body = filled.body();
        assertThat(body).isNotNull();
        assertThat(body.path("kind").asString()).isEqualTo("NATURAL_PERSON");
        assertThat(body.path("familyName").asString()).isEqualTo("Bennani");
        assertThat(body.at("/newAddress/line").asString()).isEqualTo("4, rue Atlas");
        assertThat(body.at("/newAddress/country").asString()).isEqualTo("MA");
        assertThat(body.path("reason").asString()).isEqualTo("MOVED");
        assertThat(body.path("notify").isBoolean()).isTrue();
        assertThat(body.has("id")).as("what only the authority writes").isFalse();
        assertThat(body.has("phone")).as("what may be left out").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"holders_getOne", "holders_changeAddress"})
    void theAuthorityAnswers(String operation) {
        Outcome outcome = exchange.call(call(operation));

        assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Answered.class);
    }

    private static Call call(String operation) {
        return new Call(
                UUID.randomUUID(),
                contracts.operation("vehicle-registration." + operation),
                Bindings.NONE,
                CaseData.of(Map.of(
                        Address.of("holder.nationalId"), StringNode.valueOf("AB100001"),
                        Address.of("holder.familyName"), StringNode.valueOf("Bennani"),
                        Address.of("holder.addressLine"), StringNode.valueOf("4, rue Atlas"))),
                UUID.randomUUID().toString(),
                "vehicle-address",
                Town.CASE,
                Town.PERSON);
    }
}
