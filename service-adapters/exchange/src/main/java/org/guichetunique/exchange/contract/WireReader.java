package org.guichetunique.exchange.contract;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.exchange.wsdl.WsdlFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads from {@code authority.yaml} how its transport is used, and says what cannot work. */
final class WireReader {

    private static final Pattern WEB = Pattern.compile("https?://[^/?#]+(/[^?#]*[^?#/])?");
    private static final Pattern FROM_CONFIGURATION = Pattern.compile("\\$\\{[^}]+}[^?#]*");

    private final Path folder;
    private final SourceFile file;
    private final Findings findings;

    WireReader(Path folder, SourceFile file, Findings findings) {
        this.folder = folder;
        this.file = file;
        this.findings = findings;
    }

    static Security security(JsonNode node) {
        String token = node.path("token").asString("");
        boolean files = node.path("transport").asString("").equals("file-drop");
        JsonNode tls = node.path("mutualTls");
        Credential credential = CredentialReader.of(node);
        return new Security(
                token.isEmpty()
                        ? files || credential != null ? Security.Token.NONE : Security.Token.PLATFORM
                        : Security.Token.valueOf(token.toUpperCase(Locale.ROOT)),
                tls.isObject()
                        ? new Security.MutualTls(
                                tls.path("key").asString(), tls.path("trust").asString())
                        : null,
                credential);
    }

    Optional<WireFormat> wire() {
        JsonNode node = file.root();
        String transport = node.path("transport").asString("");
        settings("/address");
        settings("/callbackKeys");
        settings("/credential/tokenAddress");
        address(transport, node.path("address").asString(""));
        return switch (transport) {
            case "x-road" ->
                Optional.of(new WireFormat.XRoad(
                        node.at("/xRoad/client").asString(),
                        node.at("/xRoad/service").asString(),
                        textOrNull(node.path("xRoad"), "representedParty")));
            case "soap" ->
                WsdlFile.read(
                                folder.resolve(node.at("/soap/wsdl").asString()),
                                node.at("/soap/binding").asString(""),
                                findings)
                        .map(WireFormat.Soap::new);
            case "file-drop" -> fileDrop(node.path("fileDrop"));
            default -> Optional.of(new WireFormat.Rest());
        };
    }

    private void settings(String pointer) {
        AddressSettings.refused(file.root().at(pointer).asString(""))
                .ifPresent(name -> findings.add(
                        file,
                        pointer,
                        "An address may name settings under guichet.authorities. only, such as"
                                + " ${guichet.authorities.url}, not '" + name + "'"));
    }

    private void address(String transport, String address) {
        if (FROM_CONFIGURATION.matcher(address).matches()) {
            return;
        }
        if (transport.equals("file-drop")) {
            if (!address.startsWith("/")) {
                findings.add(file, "/address", "The address of a file drop is the path of a folder");
            }
            return;
        }
        if (!WEB.matcher(address).matches()) {
            findings.add(
                    file,
                    "/address",
                    "Not an http or https address without query, fragment or a slash at the end: " + address);
        } else if (file.root().has("mutualTls") && !address.startsWith("https:")) {
            findings.add(file, "/mutualTls", "Certificates are shown on https only");
        }
    }

    private Optional<WireFormat> fileDrop(JsonNode node) {
        try {
            Duration within = Duration.parse(node.path("acknowledgedWithin").asString());
            return Optional.of(new WireFormat.FileDrop(
                    LocalTime.parse(node.path("closesAt").asString()), within));
        } catch (DateTimeException e) {
            findings.add(file, "/fileDrop", "Not a time and a duration: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static @Nullable String textOrNull(JsonNode node, String member) {
        return node.hasNonNull(member) ? node.path(member).asString() : null;
    }
}
