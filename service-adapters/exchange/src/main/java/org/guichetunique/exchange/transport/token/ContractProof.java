package org.guichetunique.exchange.transport.token;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.call.Transport.Envelope;
import org.guichetunique.exchange.call.Transport.TransportException;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Credential;

/** Shows each authority what its {@code authority.yaml} asks for. */
final class ContractProof implements CallerProof {

    private final AccessTokens tokens;
    private final Secrets secrets;
    private final ForeignTokens foreign;

    ContractProof(AccessTokens tokens, Secrets secrets, ForeignTokens foreign) {
        this.tokens = tokens;
        this.secrets = secrets;
        this.foreign = foreign;
    }

    @Override
    public void show(Envelope envelope, HttpUriRequestBase request) throws TransportException {
        Authority authority = envelope.operation().authority();
        Credential credential = authority.security().credential();
        switch (credential) {
            case null -> {
                String token = tokens.tokenFor(envelope);
                if (token != null) {
                    bearer(request, token);
                }
            }
            case Credential.ApiKey key when key.header() -> request.setHeader(key.name(), secrets.of(authority, key));
            case Credential.ApiKey key -> addToQuery(request, key.name(), secrets.of(authority, key));
            case Credential.Basic basic ->
                request.setHeader(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                secrets.of(authority, basic).getBytes(StandardCharsets.UTF_8)));
            case Credential.Client client ->
                bearer(request, foreign.of(authority, client, secrets.of(authority, client)));
            case Credential.SignedToken token ->
                bearer(
                        request,
                        SignedTokens.signed(
                                secrets.of(authority, token), token.issuer(), token.audience(), token.issuer()));
        }
    }

    private static void bearer(HttpUriRequestBase request, String token) {
        request.setHeader("Authorization", "Bearer " + token);
    }

    private static void addToQuery(HttpUriRequestBase request, String name, String value) throws TransportException {
        try {
            String address = request.getUri().toString();
            request.setUri(
                    URI.create(address + (address.contains("?") ? "&" : "?") + encoded(name) + "=" + encoded(value)));
        } catch (URISyntaxException e) {
            throw new TransportException(Reason.DEFECT, false, "The address is none");
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
