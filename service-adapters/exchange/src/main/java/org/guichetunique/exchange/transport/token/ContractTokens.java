package org.guichetunique.exchange.transport.token;

import org.guichetunique.exchange.call.Transport.Envelope;
import org.guichetunique.exchange.call.Transport.TransportException;
import org.guichetunique.exchange.transport.http.KeyStores;
import org.jspecify.annotations.Nullable;

/** Gives each authority the kind of token that its contract asks for. */
public final class ContractTokens implements AccessTokens {

    /** The key store whose key signs what the exchange states about a person's request. */
    private static final String STATEMENTS = "statements";

    private final AccessTokens platform;
    private final AccessTokens person;

    public ContractTokens(TokenService service, KeyStores stores) {
        this.platform = new ClientCredentials(service);
        this.person = new PersonTokens(
                service,
                new CallStatements(service.clientId(), service.address(), CallStatements.keyIn(stores, STATEMENTS)));
    }

    @Override
    public @Nullable String tokenFor(Envelope envelope) throws TransportException {
        return switch (envelope.operation().authority().security().token()) {
            case PLATFORM -> platform.tokenFor(envelope);
            case PERSON -> person.tokenFor(envelope);
            case NONE -> null;
        };
    }
}
