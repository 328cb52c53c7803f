package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.transport.token.TokenService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.StringNode;

/** SOAP as it looks on the way, from an authority whose every word the test decides. */
class SoapTest {

    private static final String GOOD =
            "<m:getHolderResponse xmlns:m='urn:example:newcomer'><m:cin>AB100001</m:cin><m:nom>Bennani</m:nom>"
                    + "<m:sexe>F</m:sexe></m:getHolderResponse>";

    @TempDir
    private static Path folder;

    private static Town town;

    private HttpServer authority;
    private Transports transports;
    private Exchange exchange;
    private volatile String seen = "";
    private volatile String contentType = "";
    private volatile int status = 200;
    private volatile String header = "";
    private volatile String body = GOOD;
    private volatile String prologue = "";

    @BeforeAll
    static void start() throws Exception {
        town = new Town(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        town.close();
    }

    @BeforeEach
    void open() throws IOException {
        authority = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        authority.createContext("/", asked -> {
            seen = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            contentType = asked.getRequestHeaders().getFirst("Content-Type");
            byte[] answer = (prologue + "<env:Envelope xmlns:env='http://www.w3.org/2003/05/soap-envelope'>"
                            + "<env:Header>" + header + "</env:Header><env:Body>" + body + "</env:Body></env:Envelope>")
                    .getBytes(StandardCharsets.UTF_8);
            asked.getResponseHeaders().set("Content-Type", "application/soap+xml; charset=utf-8");
            asked.sendResponseHeaders(status, answer.length);
            asked.getResponseBody().write(answer);
            asked.close();
        });
        authority.start();
        transports = new Transports(
                new TokenService(town.signIn.issuer() + "/oauth2/token", "exchange", "secret"),
                town.properties::get,
                address -> "http://127.0.0.1:" + authority.getAddress().getPort());
        exchange = new Exchange(transports.all(), "http://localhost/callbacks", Clock.systemUTC());
    }

    @AfterEach
    void close() {
        transports.close();
        authority.stop(0);
    }

    @Test
    void aMessageSaysItsIdItsActionItsPurposeAndItsKey() {
        Call call = town.about("AB100001", "soap-newcomer.openSubscription", "the-key");
        exchange.call(call);

        assertThat(contentType)
                .startsWith("application/soap+xml")
                .contains("action=\"urn:example:newcomer/openSubscription\"");
        assertThat(seen)
                .contains(
                        "<wsa:MessageID>urn:uuid:" + call.id() + "</wsa:MessageID>",
                        "<wsa:Action>urn:example:newcomer/openSubscription</wsa:Action>",
                        "<call:Purpose>birth-and-family-rights</call:Purpose>",
                        "<call:OnBehalfOf>" + Town.PERSON + "</call:OnBehalfOf>",
                        "<call:IdempotencyKey>the-key</call:IdempotencyKey>",
                        "<m:sexe xmlns:m=\"urn:example:newcomer\">F</m:sexe>");
    }

    @Test
    void markupInAValueStaysAValue() {
        Call usual = town.about("AB100001", "soap-newcomer.openSubscription", "key");
        CaseData data = address -> address.equals(Address.of("holder.familyName"))
                ? java.util.Optional.of(StringNode.valueOf("</m:nom><m:sexe>M</m:sexe>"))
                : usual.data().value(address);
        exchange.call(new Call(
                UUID.randomUUID(),
                usual.operation(),
                usual.bindings(),
                data,
                "key",
                "purpose",
                Town.CASE,
                Town.PERSON));

        assertThat(seen).contains("&lt;/m:nom&gt;&lt;m:sexe&gt;M").doesNotContain("<m:sexe>M");
    }

    @Test
    void aCharacterThatXmlCannotHoldIsNotSent() {
        Call usual = town.about("AB100001", "soap-newcomer.openSubscription", "key");
        CaseData data = address -> address.equals(Address.of("holder.familyName"))
                ? java.util.Optional.of(StringNode.valueOf("Ben\u0001nani"))
                : usual.data().value(address);

        assertThat(exchange.call(new Call(
                        UUID.randomUUID(),
                        usual.operation(),
                        usual.bindings(),
                        data,
                        "key",
                        "purpose",
                        Town.CASE,
                        Town.PERSON)))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.INVALID_REQUEST));
        assertThat(seen).isEmpty();
    }

    @Test
    void anAnswerToAnotherMessageIsNotUsed() {
        header = "<RelatesTo xmlns='http://www.w3.org/2005/08/addressing'>urn:uuid:" + UUID.randomUUID()
                + "</RelatesTo>";

        assertThat(exchange.call(town.about("AB100001", "soap-newcomer.getHolder", "key")))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo(Reason.INVALID_ANSWER);
                    assertThat(failed.detail()).contains("another message");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            env:Sender   | 400 | UNEXPECTED_STATUS
            env:Receiver | 500 | AUTHORITY_ERROR
            env:Receiver | 200 | AUTHORITY_ERROR
            env:Sender   | 200 | UNEXPECTED_STATUS
            """)
    void aFaultWithoutARefusalsCodeIsATechnicalFailure(String code, int answeredWith, Reason reason) {
        status = answeredWith;
        body = "<env:Fault><env:Code><env:Value>" + code + "</env:Value></env:Code>"
                + "<env:Reason><env:Text xml:lang='fr'>Panne</env:Text></env:Reason>"
                + "<env:Detail><x><code>SOMETHING_ELSE</code></x></env:Detail></env:Fault>";

        assertThat(exchange.call(town.about("AB100001", "soap-newcomer.getHolder", "key")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    @Test
    void aFaultWithARefusalsCodeIsThatRefusal() {
        status = 500;
        body = "<env:Fault><env:Code><env:Value>env:Receiver</env:Value></env:Code>"
                + "<env:Reason><env:Text xml:lang='fr'>Inconnu</env:Text></env:Reason>"
                + "<env:Detail><p:e xmlns:p='urn:p'><p:code> UNKNOWN_HOLDER </p:code></p:e></env:Detail></env:Fault>";

        assertThat(exchange.call(town.about("AB100001", "soap-newcomer.getHolder", "key")))
                .isEqualTo(new Outcome.Refused(404, "UNKNOWN_HOLDER", "Inconnu"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a/>
            <m:openSubscriptionResponse xmlns:m='urn:example:newcomer'/>
            <getHolderResponse><cin>AB100001</cin><nom>B</nom><sexe>F</sexe></getHolderResponse>
            <m:getHolderResponse xmlns:m='urn:example:newcomer'><m:cin>1</m:cin><m:cin>2</m:cin></m:getHolderResponse>
            <m:getHolderResponse xmlns:m='urn:example:newcomer'><m:cin><m:b/></m:cin></m:getHolderResponse>
            <m:getHolderResponse xmlns:m='urn:example:newcomer'><m:cin>AB100001</m:cin></m:getHolderResponse>
            <m:getHolderResponse xmlns:m='urn:example:newcomer'><m:autre>1</m:autre></m:getHolderResponse>
            """)
    void anAnswerThatTheWsdlOrTheContractDoesNotKnowIsNotUsed(String answer) {
        body = answer;

        assertThat(exchange.call(town.about("AB100001", "soap-newcomer.getHolder", "key")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.INVALID_ANSWER));
    }

    @Test
    void aDocumentTypeInAnAnswerIsRefused() {
        prologue = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>";
        body = GOOD.replace("Bennani", "&x;");

        assertThat(exchange.call(town.about("AB100001", "soap-newcomer.getHolder", "key")))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo(Reason.INVALID_ANSWER);
                    assertThat(failed.detail()).contains("document type");
                });
    }
}
