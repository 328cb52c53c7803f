package org.guichetunique.exchange.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The public half of a key (Ed25519) that signs seals.
 *
 * @param id SHA-256 of the key, in hexadecimal
 * @param encoded as X.509 has it
 * @param endorsedBy the key before, which vouches for this one; null for the first
 */
record SealKey(
        String id, byte[] encoded, @Nullable String endorsedBy, byte @Nullable [] endorsement, Instant createdAt) {

    static final String ALGORITHM = "Ed25519";

    static String idOf(byte[] encoded) {
        return HexFormat.of().formatHex(Sha256.of(encoded));
    }

    /** What the key before signs. */
    static byte[] endorsementOf(String id) {
        return ("guichet-seal-key-1\n" + id).getBytes(StandardCharsets.UTF_8);
    }

    boolean verifies(byte[] message, byte @Nullable [] signature) {
        if (signature == null) {
            return false;
        }
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id);
        json.put("publicKey", Base64.getEncoder().encodeToString(encoded));
        json.put("endorsedBy", endorsedBy);
        json.put("endorsement", endorsement == null ? null : Base64.getEncoder().encodeToString(endorsement));
        json.put("createdAt", createdAt.toString());
        return json;
    }

    static SealKey of(JsonNode json) {
        return new SealKey(
                json.path("id").asString(""),
                Base64.getDecoder().decode(json.path("publicKey").asString("")),
                json.path("endorsedBy").isString() ? json.path("endorsedBy").asString() : null,
                json.path("endorsement").isString()
                        ? Base64.getDecoder().decode(json.path("endorsement").asString())
                        : null,
                Instant.parse(json.path("createdAt").asString("")));
    }
}
