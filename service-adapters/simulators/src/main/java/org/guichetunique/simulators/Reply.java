package org.guichetunique.simulators;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reply ready to be sent. */
record Reply(int status, String mediaType, byte[] body, Map<String, String> headers) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @param body null for a reply without one */
    static Reply json(int status, String mediaType, @Nullable JsonNode body, Map<String, String> headers) {
        return new Reply(status, mediaType, body == null ? new byte[0] : JSON.writeValueAsBytes(body), headers);
    }

    static Reply json(int status, JsonNode body) {
        return json(status, "application/json", body, Map.of());
    }

    static Reply empty(int status, Map<String, String> headers) {
        return json(status, "", null, headers);
    }
}
