package org.guichetunique.exchange.transport.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.guichetunique.exchange.contract.Security.MutualTls;
import org.jspecify.annotations.Nullable;

/**
 * The PKCS12 files that the installation keeps: for each name that a contract uses, {@code guichet.exchange.stores.<name>.file}
 * and {@code guichet.exchange.stores.<name>.password}.
 */
public final class KeyStores {

    private static final String PREFIX = "guichet.exchange.stores.";

    private final Function<String, @Nullable String> configuration;

    /** @param configuration the value of a property; null where it is not set */
    public KeyStores(Function<String, @Nullable String> configuration) {
        this.configuration = configuration;
    }

    /** The file of this name, opened; the password that also protects its keys. */
    public record Opened(KeyStore store, char[] password) {

        public X509Certificate certificate(String alias) throws GeneralSecurityException {
            return (X509Certificate) store.getCertificate(alias);
        }

        /** The alias of its first key. */
        public String keyAlias() throws GeneralSecurityException {
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return alias;
                }
            }
            throw new GeneralSecurityException("There is no key in it");
        }
    }

    /** @throws UnusableStore saying which file and why */
    public Opened open(String name) throws UnusableStore {
        String file = configuration.apply(PREFIX + name + ".file");
        String password = configuration.apply(PREFIX + name + ".password");
        if (file == null || file.isBlank()) {
            throw new UnusableStore(name, "the property " + PREFIX + name + ".file is not set");
        }
        char[] secret = password == null ? new char[0] : password.toCharArray();
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, secret);
            return new Opened(store, secret);
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableStore(name, "its file cannot be read: " + e.getMessage());
        }
    }

    SSLContext context(MutualTls names) throws UnusableStore {
        Opened key = open(names.key());
        Opened trust = open(names.trust());
        try {
            key.certificate(key.keyAlias()).checkValidity();
            return SSLContexts.custom()
                    .loadKeyMaterial(key.store(), key.password())
                    .loadTrustMaterial(trust.store(), null)
                    .build();
        } catch (CertificateExpiredException e) {
            throw new UnusableStore(names.key(), "the certificate has expired");
        } catch (CertificateNotYetValidException e) {
            throw new UnusableStore(names.key(), "the certificate is not valid yet");
        } catch (GeneralSecurityException e) {
            throw new UnusableStore(names.key(), "it holds nothing usable: " + e.getMessage());
        }
    }

    /** A key store that cannot be used; says its name and why. */
    public static final class UnusableStore extends Exception {

        private static final long serialVersionUID = 1L;

        UnusableStore(String name, String why) {
            super("Key store '" + name + "': " + why);
        }
    }
}
