package org.guichetunique.exchange.transport.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.call.Transport.TransportException;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Credential;
import org.jspecify.annotations.Nullable;

/**
 * The operator's secrets: for each authority and name {@code guichet.exchange.secrets.<authority>.<name>}, or the file that
 * {@code guichet.exchange.secrets.<authority>.<name>.file} names. An authority's file can name none but its own, so that it
 * cannot have another's sent to itself.
 */
final class Secrets {

    private static final String PREFIX = "guichet.exchange.secrets.";
    private static final int LARGEST = 20_000;

    private final Function<String, @Nullable String> configuration;

    /** @param configuration the value of a property; null where it is not set */
    Secrets(Function<String, @Nullable String> configuration) {
        this.configuration = configuration;
    }

    String of(Authority authority, Credential credential) throws TransportException {
        String name = PREFIX + authority.code() + "." + credential.secret();
        String file = configuration.apply(name + ".file");
        String value = file == null || file.isBlank() ? configuration.apply(name) : content(name, Path.of(file));
        if (value == null || value.isBlank()) {
            throw new TransportException(Reason.TOKEN, false, "Not set: " + name);
        }
        return value.strip();
    }

    private static String content(String name, Path file) throws TransportException {
        try {
            if (Files.size(file) <= LARGEST) {
                return Files.readString(file);
            }
        } catch (IOException e) {
            // Said below, without what the file holds.
        }
        throw new TransportException(Reason.TOKEN, false, "The file of " + name + " cannot be read");
    }
}
