package org.guichetunique.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.call.Outcome.Reason;
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

/** SOAP 1.1 as it looks on the way, from an authority whose every word the test decides. */
class ElderSoapTest {

    private static final String ELDER = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String NEWER = "http://www.w3.org/2003/05/soap-envelope";
    private static final String HOLDER =
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
    private volatile String action = "";
    private volatile String namespace = ELDER;
    private volatile String mediaType = "text/xml; charset=utf-8";
    private volatile int status = 200;
    private volatile String body = HOLDER;

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
            action = asked.getRequestHeaders().getFirst("SOAPAction");
            byte[] answer = ("<env:Envelope xmlns:env='" + namespace + "'><env:Body>" + body
                            + "</env:Body></env:Envelope>")
                    .getBytes(StandardCharsets.UTF_8);
            asked.getResponseHeaders().set("Content-Type", mediaType);
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

    private Outcome asked() {
        return exchange.call(town.about("AB100001", "elder-newcomer.getHolder", "key"));
    }

    @Test
    void anElderMessageHasItsOwnEnvelopeTypeAndAction() {
        assertThat(asked())
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.values()
                                        .get(Address.of("holder.familyName"))
                                        .asString())
                                .isEqualTo("Bennani"));
        assertThat(contentType).startsWith("text/xml").doesNotContain("action");
        assertThat(action).isEqualTo("\"urn:example:newcomer/getHolder\"");
        assertThat(seen).contains("=\"" + ELDER + "\"").doesNotContain(NEWER);
    }

    @Test
    void anAnswerInTheOtherSoapIsNotUsed() {
        namespace = NEWER;
        assertThat(asked()).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.INVALID_ANSWER);
            assertThat(failed.detail()).contains("no SOAP 1.1 envelope");
        });
        mediaType = "application/soap+xml";
        namespace = ELDER;
        assertThat(asked())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.INVALID_ANSWER));
    }

    /** SOAP 1.1 answers every fault with 500: only the code says whose fault it is. */
    @ParameterizedTest
    @CsvSource({
        "env:Client, 500, UNEXPECTED_STATUS",
        "env:Client.Authentication, 500, UNEXPECTED_STATUS",
        "env:Server, 500, AUTHORITY_ERROR",
        "Server.ClientProxy.NetworkError, 500, AUTHORITY_ERROR",
        "env:Client, 200, UNEXPECTED_STATUS",
        "env:Server, 200, AUTHORITY_ERROR"
    })
    void aFaultsCodeSaysWhoseFaultItIs(String code, int answeredWith, Reason reason) {
        status = answeredWith;
        body = "<env:Fault><faultcode>" + code + "</faultcode><faultstring>Panne</faultstring></env:Fault>";

        assertThat(asked())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    @Test
    void aFaultWithARefusalsCodeIsThatRefusal() {
        status = 500;
        body = "<env:Fault><faultcode>env:Server</faultcode><faultstring>Inconnu</faultstring>"
                + "<detail><p:e xmlns:p='urn:p'><p:code> UNKNOWN_HOLDER </p:code></p:e></detail></env:Fault>";

        assertThat(asked()).isEqualTo(new Outcome.Refused(404, "UNKNOWN_HOLDER", "Inconnu"));
    }
}
