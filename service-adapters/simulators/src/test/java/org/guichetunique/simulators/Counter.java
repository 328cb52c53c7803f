package org.guichetunique.simulators;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.nio.file.Path;

/** Running authorities and somebody who calls them, for one test. */
final class Counter implements AutoCloseable {
    static final Path CONTRACTS = Path.of("../authorities");

    final Issuer issuer;
    final SimulatedAuthorities authorities;
    final Caller caller;

    private Counter(Issuer issuer, Settings settings) throws IOException, JOSEException {
        this.issuer = issuer;
        this.authorities = SimulatedAuthorities.start(settings);
        this.caller = new Caller(authorities.baseUrl(), issuer);
    }

    static Counter open(Path data) throws IOException, JOSEException {
        return open(CONTRACTS, data);
    }

    static Counter open(Path contracts, Path data) throws IOException, JOSEException {
        var issuer = new Issuer();
        return new Counter(issuer, Settings.forTests(issuer.uri(), contracts, data));
    }

    @Override
    public void close() throws IOException {
        caller.close();
        authorities.close();
        issuer.close();
    }
}
