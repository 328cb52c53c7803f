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
 */
public record Wire(
        String transport,
        boolean personToken,
        boolean mutualTls,
        String client,
        String service,
        @Nullable Path wsdl) {
    static Wire of(JsonNode authority, Path folder) {
        var wsdl = authority.path("soap").path("wsdl").asString("");
        return new Wire(
                authority.path("transport").asString("rest"),
                authority.path("token").asString("").equals("person"),
                authority.has("mutualTls"),
                authority.path("xRoad").path("client").asString(""),
                authority.path("xRoad").path("service").asString(""),
                wsdl.isEmpty() ? null : folder.resolve(wsdl));
    }

    public boolean speaks(String other) {
        return transport.equals(other);
    }
}
