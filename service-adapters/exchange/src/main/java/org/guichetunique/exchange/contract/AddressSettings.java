package org.guichetunique.exchange.contract;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an installation that an address in a ministry's file may name, as in
 * {@code ${guichet.authorities.url}}: those under {@code guichet.authorities.} and no other, so that no file can have a
 * secret of the platform sent somewhere. Whatever is set there is no secret.
 */
public final class AddressSettings {

    private static final Pattern NAMED = Pattern.compile("\\$\\{([^}]*)}?");
    private static final Pattern ALLOWED = Pattern.compile("guichet\\.authorities\\.[a-z0-9-]+(\\.[a-z0-9-]+)*");

    private AddressSettings() {}

    /** The first setting that an address names and may not. */
    public static Optional<String> refused(String address) {
        return NAMED.matcher(address)
                .results()
                .filter(named -> !named.group().endsWith("}")
                        || !ALLOWED.matcher(named.group(1)).matches())
                .map(named -> named.group(1))
                .findFirst();
    }

    /**
     * Puts the settings into an address.
     *
     * @param settings the value of a setting; null where it is not set
     * @return throws {@link IllegalStateException} for a setting that may not be named, or that is not set
     */
    public static UnaryOperator<String> resolving(Function<String, @Nullable String> settings) {
        return address -> {
            refused(address).ifPresent(name -> {
                throw new IllegalStateException("An address may not name the setting " + name);
            });
            return NAMED.matcher(address).replaceAll(named -> Matcher.quoteReplacement(set(settings, named.group(1))));
        };
    }

    private static String set(Function<String, @Nullable String> settings, String name) {
        String value = settings.apply(name);
        if (value == null) {
            throw new IllegalStateException("Not set: " + name);
        }
        return value;
    }
}
