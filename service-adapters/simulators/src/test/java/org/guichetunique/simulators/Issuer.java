package org.guichetunique.simulators;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guichetunique.simulators.contract.Contract;
import org.guichetunique.simulators.contract.Contracts;

/** A sign-in service reduced to its keys. */
final class Issuer implements AutoCloseable {
    /** Every authority that has published a contract, and the one that the tests bring along. */
    static final List<String> AUTHORITIES = Stream.concat(
                    Contracts.in(List.of(Counter.CONTRACTS)).all().stream().map(Contract::authority),
                    Stream.of("water-board"))
            .toList();

    /** In whose name and why all calls are made. */
    static final String PERSON = "6f2a4c1e-0000-4000-8000-000000000001";

    static final String PURPOSE = "birth-and-family-rights";

    final RSAKey rsa;
    final ECKey ec;
    private final HttpServer server;

    Issuer() throws IOException, JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        var keys = new JWKSet(List.of(rsa, ec)).toString(true).getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/oauth2/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    String token() throws JOSEException {
        return token(claims -> {});
    }

    String token(Consumer<JWTClaimsSet.Builder> changed) throws JOSEException {
        return signed(JWSAlgorithm.RS256, "rsa", new RSASSASigner(rsa), changed);
    }

    String ellipticToken() throws JOSEException {
        return signed(JWSAlgorithm.ES256, "ec", new ECDSASigner(ec), claims -> {});
    }

    String signed(JWSAlgorithm algorithm, String key, JWSSigner signer, Consumer<JWTClaimsSet.Builder> changed)
            throws JOSEException {
        var jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims(changed));
        jwt.sign(signer);
        return jwt.serialize();
    }

    JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> changed) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(uri().toString())
                .subject(PERSON)
                .claim("act", Map.of("sub", "exchange"))
                .claim("purpose", PURPOSE)
                .audience(AUTHORITIES)
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        changed.accept(claims);
        return claims.build();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
