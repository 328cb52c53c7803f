package org.guichetunique.identity.signin;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.guichetunique.identity.account.Username;
import org.guichetunique.identity.secret.DerivedKeys;
import org.springframework.stereotype.Component;

/**
 * Turns names and addresses into digests that only this service can make, so that the table tells nobody who tried, nor
 * the password that somebody typed into the wrong field.
 */
@Component
final class AttemptDigests {

    private static final String HMAC = "HmacSHA256";

    /** A household or a server gets at least a /64 of IPv6, and could change its address within it at each attempt. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private static final int IPV4_BYTES = 4;

    private final SecretKey key;

    AttemptDigests(DerivedKeys keys) {
        this.key = keys.derive("sign-in attempts", HMAC);
    }

    AttemptKeys of(Optional<Username> username, String address) {
        return new AttemptKeys(
                digest(network(address)),
                username.map(name -> digest(name.value().getBytes(StandardCharsets.UTF_8)))
                        .orElse(null));
    }

    private static byte[] network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK_BYTES);
        } catch (IllegalArgumentException e) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }

    private String digest(byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
