package org.guichetunique.exchange.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Authorities that offer the same and are spoken to each in another way: only {@code authority.yaml} differs, and that answers to
 * files come later. */
final class Newcomers {

    static final Map<String, String> ALL = Map.of(
            "plain-newcomer", """
                    transport: rest
                    address: ${guichet.authorities.url}/plain-newcomer
                    """,
            "careful-newcomer", """
                    transport: rest
                    token: person
                    address: ${guichet.authorities.url}/careful-newcomer
                    """,
            "sealed-newcomer", """
                    transport: rest
                    address: ${guichet.authorities.tls-url}/sealed-newcomer
                    mutualTls: {key: exchange, trust: authorities}
                    """,
            "road-newcomer", """
                    transport: x-road
                    address: ${guichet.authorities.url}/security-server
                    xRoad:
                      client: MA/GOV/1000/guichet
                      service: MA/GOV/7000/register/newcomer
                      representedParty: GOV/2000
                    """,
            "soap-newcomer", """
                    transport: soap
                    token: person
                    address: ${guichet.authorities.url}/soap-newcomer
                    soap: {wsdl: service.wsdl}
                    """,
            "elder-newcomer", """
                    transport: soap
                    address: ${guichet.authorities.url}/elder-newcomer
                    soap: {wsdl: service.wsdl}
                    """,
            "filing-newcomer", """
                    transport: file-drop
                    address: ${guichet.authorities.drop}/filing-newcomer
                    fileDrop: {closesAt: "22:00", acknowledgedWithin: PT12H}
                    """);

    private Newcomers() {}

    static Path in(Path folder) throws IOException {
        for (Map.Entry<String, String> one : ALL.entrySet()) {
            add(folder, one.getKey(), one.getValue());
        }
        return folder;
    }

    static Path add(Path folder, String code, String reach) throws IOException {
        Path own = Files.createDirectories(folder.resolve(code));
        Files.writeString(own.resolve("authority.yaml"), """
                authority: %s
                name: {fr: Nouveau venu, ar: وافد جديد, en: Newcomer}
                ministry: {fr: Ministère, ar: وزارة, en: Ministry}
                %stimeLimit: PT2S
                atOnce: 50
                retry: {first: PT1S, factor: 2, atMost: PT1M, attempts: 5}
                calendar:
                  zone: Africa/Casablanca
                  workingDays: [monday, tuesday, wednesday, thursday, friday]
                """.formatted(code, reach));
        String contract = resource("openapi.yaml");
        Files.writeString(
                own.resolve("openapi.yaml"),
                reach.contains("file-drop") ? contract : contract.replace("      x-answers-later: P10D\n", ""));
        if (reach.contains("wsdl:")) {
            Files.writeString(own.resolve("service.wsdl"), wsdl(code));
        }
        return own;
    }

    /** The elder one's is bound to SOAP 1.1, every other one's to SOAP 1.2. */
    private static String wsdl(String code) throws IOException {
        String newer = resource("service.wsdl");
        return code.equals("elder-newcomer") ? newer.replace("/wsdl/soap12/", "/wsdl/soap/") : newer;
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Newcomers.class.getResourceAsStream("/newcomer/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
