package org.guichetunique.identity.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guichetunique.identity.UnusableSetting;
import org.jspecify.annotations.Nullable;

/**
 * Authorities whose own software works on their files: each is a client that proves itself with a key of its published
 * set, so that no secret is shared with anybody.
 *
 * @param all as the operator configured them
 */
public record BackOffices(List<BackOffice> all) {

    /** Reading what waits, and the files. */
    public static final String READ = "files:read";

    /** Everything that changes something in a file. */
    public static final String DECIDE = "files:decide";

    static final String CLIENT_PREFIX = "back-office-";

    private static final Pattern CODE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** @param keys address of the key set with which the authority's software signs */
    public record BackOffice(String authority, URI keys) {

        String clientId() {
            return CLIENT_PREFIX + authority;
        }
    }

    /** @param setting pairs such as {@code civil-registry=https://keys.example/jwks}, separated by spaces; may be empty */
    public static BackOffices of(String setting) {
        List<BackOffice> all = new ArrayList<>();
        for (String pair : setting.strip().split("\\s+")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String code = equals < 0 ? pair : pair.substring(0, equals);
                URI keys = equals < 0 ? null : address(pair.substring(equals + 1));
                if (keys == null || !CODE.matcher(code).matches()) {
                    throw new UnusableSetting("GUICHET_BACK_OFFICES must hold pairs of an authority's code and the web"
                            + " address of its keys, and holds " + pair + ".");
                }
                all.add(new BackOffice(code, keys));
            }
        }
        return new BackOffices(List.copyOf(all));
    }

    private static @Nullable URI address(String text) {
        try {
            URI address = URI.create(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether a client is one of them. */
    public static boolean isOne(String clientId) {
        return clientId.startsWith(CLIENT_PREFIX);
    }

    /** The authority whose client it is. */
    public static String authority(String clientId) {
        return clientId.substring(CLIENT_PREFIX.length());
    }
}
