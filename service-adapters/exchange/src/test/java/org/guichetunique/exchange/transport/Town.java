package org.guichetunique.exchange.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.contract.ContractFiles;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.DictionaryFiles;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.transport.token.TokenService;
import org.guichetunique.simulators.Fronts;
import org.guichetunique.simulators.Settings;
import org.guichetunique.simulators.SimulatedAuthorities;
import org.guichetunique.simulators.certificate.Certificates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** The newcomers, whoever signs in people there, and an exchange that calls them. */
final class Town implements AutoCloseable {

    static final String PASSWORD = "a password of the stores";
    static final String PERSON = "6f2a4c1e-0000-4000-8000-000000000001";
    static final UUID CASE = UUID.fromString("7a1b2c3d-0000-4000-8000-000000000002");
    static final Path DICTIONARY = Path.of("../dictionary");

    final SignIn signIn;
    final SimulatedAuthorities authorities;
    final Contracts contracts;
    final Transports transports;
    final Exchange exchange;
    final Path folder;
    final Map<String, String> properties = new HashMap<>();

    private final HttpClient http = HttpClient.newHttpClient();

    Town(Path folder) throws Exception {
        this(folder, properties -> properties);
    }

    /** @param changes to the settings of the exchange */
    Town(Path folder, UnaryOperator<Map<String, String>> changes) throws Exception {
        this(folder, changes, issuer -> {});
    }

    /** Issues a certificate of its own. */
    interface Issuing {
        void by(Certificates issuer) throws Exception;
    }

    /** @param issuing instead of some of the demonstration's certificates, by an authority whom all trust */
    Town(Path folder, UnaryOperator<Map<String, String>> changes, Issuing issuing) throws Exception {
        this.folder = folder;
        Path stores = folder.resolve("certificates");
        issuing.by(Certificates.forDemonstration(stores, PASSWORD));
        Path newcomers = Newcomers.in(Files.createDirectories(folder.resolve("newcomers")));
        signIn = new SignIn();
        Path drop = folder.resolve("drop");
        authorities = SimulatedAuthorities.start(Settings.forTests(signIn.issuer(), newcomers, folder)
                .with(new Fronts(0, stores, PASSWORD, drop, Duration.ofMillis(200))));
        properties.putAll(Certificates.exchangeSettings(stores, PASSWORD));
        properties.put("guichet.exchange.allowed-networks", "127.0.0.0/8,::1/128");
        properties.put("guichet.exchange.file-drop.every", "PT0.2S");
        changes.apply(properties);
        contracts = contracts(newcomers);
        Map<String, String> places = Map.of(
                "${guichet.authorities.url}", authorities.baseUrl().toString(),
                "${guichet.authorities.tls-url}", authorities.tlsUrl().toString(),
                "${guichet.authorities.drop}", drop.toString());
        transports = new Transports(
                new TokenService(signIn.issuer() + "/oauth2/token", "exchange", "secret"), properties::get, address -> {
                    String told = address;
                    for (Map.Entry<String, String> place : places.entrySet()) {
                        told = told.replace(place.getKey(), place.getValue());
                    }
                    return told;
                });
        exchange = new Exchange(transports.all(), "http://localhost/callbacks", Clock.systemUTC());
    }

    static Contracts contracts(Path newcomers) {
        Findings findings = new Findings();
        Dictionary dictionary = DictionaryFiles.read(DICTIONARY, findings);
        Contracts contracts = ContractFiles.read(java.util.List.of(newcomers), dictionary, findings);
        findings.refuse();
        return contracts;
    }

    Outcome call(String operation) {
        return call(operation, UUID.randomUUID().toString());
    }

    Outcome call(String operation, String key) {
        return exchange.call(about("AB100001", operation, key));
    }

    Call about(String nationalId, String operation, String key) {
        CaseData data = CaseData.of(Map.of(
                Address.of("holder.nationalId"), StringNode.valueOf(nationalId),
                Address.of("holder.familyName"), StringNode.valueOf("Bennani"),
                Address.of("holder.sex"), StringNode.valueOf("female")));
        return new Call(
                UUID.randomUUID(),
                contracts.operation(operation),
                Bindings.NONE,
                data,
                key,
                "birth-and-family-rights",
                CASE,
                PERSON);
    }

    void trouble(String authority, String behaviour, String more) {
        JsonNode answer =
                desk("POST", "/_behaviour", """
                {"authority": "%s", "behaviour": "%s" %s}
                """.formatted(authority, behaviour, more.isEmpty() ? "" : ", " + more));
        if (!answer.has("behaviours")) {
            throw new AssertionError(answer.toString());
        }
    }

    void endTroubles() {
        desk("DELETE", "/_behaviour", "");
    }

    JsonNode ledger(String key) {
        return desk("GET", "/_ledger/" + key, "");
    }

    JsonNode desk(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(authorities.baseUrl() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JsonMapper.shared().readTree(answer.isEmpty() ? "{}" : answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        transports.close();
        authorities.close();
        signIn.close();
        http.shutdownNow();
    }
}
