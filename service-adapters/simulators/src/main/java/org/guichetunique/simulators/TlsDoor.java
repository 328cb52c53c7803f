package org.guichetunique.simulators;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server that speaks with known certificates only. */
final class TlsDoor {
    private TlsDoor() {}

    static HttpsServer bind(String host, Fronts fronts, Path certificates) throws IOException {
        try {
            var server = HttpsServer.create(new InetSocketAddress(host, fronts.tlsPort()), 0);
            var context = context(certificates, fronts.password().toCharArray());
            server.setHttpsConfigurator(new HttpsConfigurator(context) {
                @Override
                public void configure(HttpsParameters parameters) {
                    var strict = context.getDefaultSSLParameters();
                    strict.setNeedClientAuth(true);
                    strict.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
                    parameters.setSSLParameters(strict);
                }
            });
            return server;
        } catch (BindException e) {
            throw new IOException(
                    "port " + fronts.tlsPort() + " is taken; choose another in GUICHET_AUTHORITIES_TLS_PORT", e);
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificates in " + certificates + " are not usable: " + e.getMessage(), e);
        }
    }

    private static SSLContext context(Path folder, char[] password) throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store(folder.resolve("authorities.p12"), password), password);
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store(folder.resolve("trust.p12"), password));
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(Path file, char[] password) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        }
    }
}
