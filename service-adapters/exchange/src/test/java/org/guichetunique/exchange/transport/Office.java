package org.guichetunique.exchange.transport;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.contract.ContractFiles;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.DictionaryFiles;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.transport.token.TokenService;
import tools.jackson.databind.JsonNode;

/** An authority called {@code office} with one operation {@code ask}, whose contract and answers a test writes. */
final class Office implements AutoCloseable {

    private static final String DICTIONARY =
            """
            type: probe
            label: {fr: Essai, ar: اختبار, en: Probe}
            elements:
              text: {kind: text, maxLength: 8, pattern: '[A-Z][a-zé]*', %1$s}
              free: {kind: text, maxLength: 20, %1$s}
              day: {kind: date, %1$s}
              hour: {kind: time, %1$s}
              count: {kind: integer, minimum: 1, maximum: 99, %1$s}
              amount: {kind: money, minimum: 0, %1$s}
              rate: {kind: decimal, %1$s}
              flag: {kind: boolean, %1$s}
              colour: {kind: code, codeList: colour, %1$s}
            """.formatted("label: {fr: É, ar: ع, en: E}, definition: {fr: É, ar: ع, en: E}, sensitivity: personal");

    private static final String COLOURS = """
            codeList: colour
            codes:
              red: {fr: Rouge, ar: أحمر, en: Red}
              blue: {fr: Bleu, ar: أزرق, en: Blue}
            """;

    private final SignIn signIn;
    private final HttpServer server;
    private final Transports transports;
    private final AtomicReference<String> answer = new AtomicReference<>("{}");
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final Contracts contracts;
    private final Dictionary dictionary;
    final Exchange exchange;

    /** @param path of the contract, from its own line on, such as {@code /things: {get: …}} */
    Office(Path folder, String path) throws Exception {
        this(folder, path, false);
    }

    /** @param despite whether the contract is called although the check finds something wrong with it */
    Office(Path folder, String path, boolean despite) throws Exception {
        Findings findings = new Findings();
        contracts = read(folder, path, findings);
        dictionary = DictionaryFiles.read(folder.resolve("dictionary"), findings);
        if (!despite) {
            findings.refuse();
        }
        signIn = new SignIn();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            asked.set(call.getRequestURI().toString());
            byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(status.get(), body.length);
            try (call) {
                call.getResponseBody().write(body);
            }
        });
        server.start();
        transports = new Transports(
                new TokenService(signIn.issuer() + "/oauth2/token", "exchange", "secret"),
                Map.of("guichet.exchange.allowed-networks", "127.0.0.0/8,::1/128")::get,
                address -> address.replace(
                        "${guichet.authorities.url}",
                        "http://localhost:" + server.getAddress().getPort()));
        exchange = new Exchange(transports.all(), "http://localhost/callbacks", Clock.systemUTC());
    }

    /** The only operation of such a contract, which must be without mistakes. */
    static Operation operation(Path folder, String path) throws IOException {
        return operation(folder, path, "", "");
    }

    /** The same, with more lines at the end of each of its files. */
    static Operation operation(Path folder, String path, String authority, String contract) throws IOException {
        Findings findings = new Findings();
        Contracts contracts = read(folder, path, authority, contract, findings);
        findings.refuse();
        return contracts.operation("office.ask");
    }

    static List<Finding> findings(Path folder, String path, String authority, String contract) throws IOException {
        Findings findings = new Findings();
        read(folder, path, authority, contract, findings);
        return findings.all();
    }

    static List<Finding> findings(Path folder, String path) throws IOException {
        Findings findings = new Findings();
        read(folder, path, findings);
        return findings.all();
    }

    private static Contracts read(Path folder, String path, Findings findings) throws IOException {
        return read(folder, path, "", "", findings);
    }

    private static Contracts read(Path folder, String path, String authority, String contract, Findings findings)
            throws IOException {
        Path words = Files.createDirectories(folder.resolve("dictionary"));
        Files.writeString(words.resolve("probe.yaml"), DICTIONARY);
        Files.writeString(Files.createDirectories(words.resolve("code-lists")).resolve("colour.yaml"), COLOURS);
        Path own = Files.createDirectories(folder.resolve("authorities/office"));
        Files.writeString(own.resolve("authority.yaml"), """
                authority: office
                name: {fr: Bureau, ar: مكتب, en: Office}
                ministry: {fr: Ministère, ar: وزارة, en: Ministry}
                transport: rest
                address: ${guichet.authorities.url}/office
                timeLimit: PT3S
                atOnce: 4
                retry: {first: PT1S, factor: 2, atMost: PT1M, attempts: 3}
                calendar: {zone: Africa/Casablanca, workingDays: [monday]}
                """ + authority);
        Files.writeString(own.resolve("openapi.yaml"), """
                openapi: 3.1.0
                info: {title: Office, version: 1.0.0}
                paths:
                %s
                """.formatted(path.indent(2)) + contract);
        return ContractFiles.read(
                List.of(folder.resolve("authorities")), DictionaryFiles.read(words, findings), findings);
    }

    /** What an answer may bring. */
    Map<Address, Element> elements() {
        return contracts.operation("office.ask").brings(Bindings.NONE).stream()
                .collect(Collectors.toMap(
                        address -> address,
                        address -> dictionary.find("probe." + address.element()).orElseThrow()));
    }

    void answers(String json) {
        answer.set(json);
    }

    /** Path and query of the last request, as they came; empty where none did. */
    void breaksDown(int with, String body) {
        status.set(with);
        answer.set(body);
    }

    String asked() {
        return asked.get();
    }

    Call call(Map<Address, JsonNode> known) {
        return new Call(
                UUID.randomUUID(),
                contracts.operation("office.ask"),
                Bindings.NONE,
                CaseData.of(known),
                "key",
                "joining",
                Town.CASE,
                Town.PERSON);
    }

    @Override
    public void close() throws Exception {
        transports.close();
        server.stop(0);
        signIn.close();
    }
}
