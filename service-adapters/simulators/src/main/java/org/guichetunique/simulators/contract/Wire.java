package org.guichetunique.simulators.contract;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How an authority wants to be spoken to.
 *
 * @param transport {@code rest}, {@code x-road}, {@code soap} or {@code file-drop}
 * @param personToken whether a token must name the person in whose name the call is made
 * @param mutualTls whether a caller must show a certificate
 * @param client the only X-Road subsystem that may call, empty when there is none
 * @param service the X-Road service that the authority is, empty when it is none
 * @param wsdl null when it speaks no SOAP
 * @param credential what a caller shows instead of a token; null when it is one
 */
public record Wire(
        String transport,
        boolean personToken,
        boolean mutualTls,
        String client,
        String service,
        @Nullable Path wsdl,
        @Nullable Credential credential) {
    /**
     * What a caller shows; what it really is, only the operator of a real authority knows.
     *
     * @param kind as {@code authority.yaml} names it
     * @param inQuery whether it comes in the query rather than in a header
     */
    public record Credential(String kind, String name, boolean inQuery) {}

    static Wire of(JsonNode authority, Path folder) {
        var wsdl = authority.path("soap").path("wsdl").asString("");
        return new Wire(
                authority.path("transport").asString("rest"),
                authority.path("token").asString("").equals("person"),
                authority.has("mutualTls"),
                authority.path("xRoad").path("client").asString(""),
                authority.path("xRoad").path("service").asString(""),
                wsdl.isEmpty() ? null : folder.resolve(wsdl),
                authority.has("credential") ? credential(authority.path("credential")) : null);
    }

    private static Credential credential(JsonNode node) {
        return new Credential(
                node.path("kind").asString(""),
                node.path("name").asString("Authorization"),
                node.path("in").asString("").equals("query"));
    }

    public boolean speaks(String other) {
        return transport.equals(other);
    }
}
