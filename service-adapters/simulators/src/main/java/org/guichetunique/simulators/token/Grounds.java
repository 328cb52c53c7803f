package org.guichetunique.simulators.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Who asks, for whom and why, as a token says it (RFC 8693).
 *
 * @param person in whose name it is asked
 * @param actor who asks for them
 * @param purpose the procedure
 * @param caseId the case, empty when the token names none
 */
public record Grounds(String person, String actor, String purpose, String caseId) {
    /** @return null unless the token names a person and another who acts */
    static @Nullable Grounds in(JWTClaimsSet claims) {
        var person = claims.getSubject();
        if (person == null
                || !(claims.getClaim("act") instanceof Map<?, ?> act)
                || !(act.get("sub") instanceof String actor)
                || !(claims.getClaim("purpose") instanceof String purpose)) {
            return null;
        }
        var caseId = claims.getClaim("case") instanceof String text ? text : "";
        return new Grounds(person, actor, purpose, caseId);
    }

    public JsonNode json() {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("person", person)
                .put("actor", actor)
                .put("purpose", purpose);
        if (!caseId.isEmpty()) {
            node.put("case", caseId);
        }
        return node;
    }
}
