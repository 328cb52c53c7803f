package org.guichetunique.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guichetunique.exchange.dictionary.DictionaryFiles;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the way in which an authority says it is reached is found before anybody is called. */
class WireCheckTest {

    private static final String SOAP = """
            transport: soap
            address: https://newcomer.example/soap
            soap: {wsdl: service.wsdl}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            transport: soap                                                       | soap
            transport: x-road                                                     | xRoad
            transport: file-drop                                                  | fileDrop
            transport: telepathy                                                  | transport
            transport: rest#soap: {wsdl: service.wsdl}                            | soap
            transport: rest#token: everybody                                      | token
            transport: rest#mutualTls: {key: exchange}                            | trust
            transport: rest#mutualTls: {key: '../../secret', trust: state}        | key
            transport: rest#mutualTls: {key: exchange, trust: state}              | https only
            transport: x-road#xRoad: {client: MA/GOV/1, service: MA/GOV/1/a/b}    | client
            transport: file-drop#fileDrop: {closesAt: '25:00', acknowledgedWithin: PT1H} | closesAt
            """)
    void aSettingThatCannotWorkIsAFinding(String reach, String named) throws IOException {
        String text = reach.replace("#", "\n") + "\naddress: http://newcomer.example\n";

        assertThat(findings(text, resource("openapi.yaml"), resource("service.wsdl")))
                .anySatisfy(finding -> assertThat(finding.message()).contains(named));
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://newcomer.example",
        "https://newcomer.example/",
        "https://newcomer.example?x=1",
        "//newcomer.example",
        "newcomer.example"
    })
    void anAddressMustBeOne(String address) throws IOException {
        assertThat(findings(
                        "transport: rest\naddress: " + address + "\n",
                        resource("openapi.yaml"),
                        resource("service.wsdl")))
                .anySatisfy(finding -> assertThat(finding.message()).contains("Not an http or https address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "address: ${guichet.exchange.client-secret}/x",
                "address: https://newcomer.example/${GUICHET_DATABASE_PASSWORD}",
                "address: ${guichet.authorities.url:${guichet.log-key-secret}}",
                "address: ${guichet.authorities.}",
                "address: https://newcomer.example/${guichet.authorities.url",
                "address: https://newcomer.example#callbackKeys: https://newcomer.example/${spring.datasource.password}"
            })
    void anAddressThatNamesASettingOfAnotherKindIsAFindingAtItsLine(String address) throws IOException {
        assertThat(findings(
                        "transport: rest\n" + address.replace("#", "\n") + "\n",
                        resource("openapi.yaml"),
                        resource("service.wsdl")))
                .anySatisfy(finding -> {
                    assertThat(finding.message()).contains("may name settings under guichet.authorities.");
                    assertThat(finding.file()).hasFileName("authority.yaml");
                    assertThat(finding.line()).isGreaterThan(1);
                });
        String told = address.substring(address.lastIndexOf(": ") < 0 ? 0 : address.indexOf(": ") + 2);
        assertThatThrownBy(
                        () -> AddressSettings.resolving(name -> "a secret").apply(told.replace("#callbackKeys: ", "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("a secret");
    }

    @Test
    void aSettingOfTheAuthoritiesIsPutIn() {
        assertThat(AddressSettings.resolving(Map.of("guichet.authorities.url", "http://localhost:1")::get)
                        .apply("${guichet.authorities.url}/civil-registry"))
                .isEqualTo("http://localhost:1/civil-registry");
    }

    @Test
    void aWsdlThatFitsIsNoFinding() throws IOException {
        assertThat(findings(SOAP, resource("openapi.yaml"), resource("service.wsdl")))
                .isEmpty();
    }

    @Test
    void ofSeveralBindingsToOneSoapTheAuthorityNamesOne() throws IOException {
        String wsdl = resource("service.wsdl");
        String bound = wsdl.substring(wsdl.indexOf("  <binding "), wsdl.indexOf("  <service "));
        String both = wsdl.replace(bound, bound + bound.replace("NewcomerSoap12", "NewcomerInternal"));

        assertThat(findings(SOAP, resource("openapi.yaml"), both))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("NewcomerSoap12, NewcomerInternal", "soap.binding");
                    assertThat(finding.file()).hasFileName("service.wsdl");
                });
        assertThat(findings(
                        SOAP.replace("service.wsdl}", "service.wsdl, binding: NewcomerInternal}"),
                        resource("openapi.yaml"),
                        both))
                .isEmpty();
        assertThat(findings(
                        SOAP.replace("service.wsdl}", "service.wsdl, binding: Nobody}"),
                        resource("openapi.yaml"),
                        both))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("named Nobody"));
    }

    @Test
    void aMissingWsdlIsAFinding() throws IOException {
        assertThat(findings(SOAP, resource("openapi.yaml"), null))
                .anySatisfy(finding -> assertThat(finding.file().toString()).endsWith("service.wsdl"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <operation name="getHolder">                                   | <operation name="findHolder">                                  | The WSDL lacks the operation getHolder
            <xs:element name="titulaire" type="tns:Personne"/>             | <xs:element name="holder" type="tns:Personne"/>                | The WSDL has no 'titulaire'
            <xs:element name="titulaire" type="tns:Personne"/>             | <xs:element name="titulaire" type="xs:string"/>                | titulaire
            <xs:element name="nom" type="xs:string"/>                      | <xs:element name="nom" type="xs:int"/>                         | type of nom
            <xs:element name="nom" type="xs:string"/>                      | <xs:element name="nom" type="xs:string" maxOccurs="unbounded"/> | several of nom
            <xs:element name="cin" type="xs:string"/></xs:sequence>        | <xs:element name="cin" type="xs:string"/><xs:element name="motif" type="xs:string"/></xs:sequence> | wants 'motif'
            type="tns:Personne"/>                                          | type="tns:Somebody"/>                                          | declares
            <soap:binding style="document"                                 | <soap:address location="x"/><soap:binding style="document"     |
            use="literal"                                                  | use="encoded"                                                  | not document-literal
            http://schemas.xmlsoap.org/wsdl/soap12/                        | http://schemas.xmlsoap.org/wsdl/http/                          | one binding to SOAP 1.2
            http://schemas.xmlsoap.org/wsdl/soap12/                        | http://schemas.xmlsoap.org/wsdl/soap/                          |
            <soap:binding style="document"                                 | <soap:binding style="rpc"                                      | not document-literal
            <xs:sequence>                                                  | <xs:choice>                                                    | Not readable
            <types>                                                        | <types><xs:schema><xs:include schemaLocation="other.xsd"/></xs:schema> | nothing outside is read
            """)
    void aWsdlThatCannotCarryTheContractIsAFinding(String before, String after, String named) throws IOException {
        String wsdl = resource("service.wsdl");
        assertThat(wsdl).contains(before);

        List<Finding> findings = findings(SOAP, resource("openapi.yaml"), wsdl.replace(before, after));

        if (named == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .anySatisfy(finding -> assertThat(finding.message()).contains(named));
        }
    }

    @Test
    void anAuthorityThatTakesFilesAnswersLater() throws IOException {
        String files = """
                transport: file-drop
                address: /var/spool/newcomer
                fileDrop: {closesAt: "22:00", acknowledgedWithin: PT12H}
                """;
        String contract = resource("openapi.yaml");

        assertThat(findings(files, contract, null)).isEmpty();
        assertThat(findings(files, contract.replace("      x-answers-later: P10D\n", ""), null))
                .anySatisfy(finding -> assertThat(finding.message()).contains("x-answers-later is missing"));
        assertThat(findings(files.replace("/var", "var"), contract, null))
                .anySatisfy(finding -> assertThat(finding.message()).contains("the path of a folder"));
    }

    private List<Finding> findings(String reach, String contract, String wsdl) throws IOException {
        Path own = Files.createDirectories(folder.resolve("authorities/newcomer"));
        Files.writeString(own.resolve("authority.yaml"), """
                authority: newcomer
                name: {fr: Nouveau venu, ar: وافد جديد, en: Newcomer}
                ministry: {fr: Ministère, ar: وزارة, en: Ministry}
                %stimeLimit: PT2S
                atOnce: 50
                retry: {first: PT1S, factor: 2, atMost: PT1M, attempts: 5}
                calendar: {zone: Africa/Casablanca, workingDays: [monday]}
                """.formatted(reach));
        Files.writeString(own.resolve("openapi.yaml"), contract);
        Files.deleteIfExists(own.resolve("service.wsdl"));
        if (wsdl != null) {
            Files.writeString(own.resolve("service.wsdl"), wsdl);
        }
        Findings findings = new Findings();
        ContractFiles.read(
                List.of(folder.resolve("authorities")),
                DictionaryFiles.read(Path.of("../dictionary"), findings),
                findings);
        return findings.all();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(WireCheckTest.class.getResourceAsStream("/newcomer/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
