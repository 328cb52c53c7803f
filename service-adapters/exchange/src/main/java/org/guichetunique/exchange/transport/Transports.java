package org.guichetunique.exchange.transport;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.guichetunique.exchange.call.LateReplies;
import org.guichetunique.exchange.call.Transport;
import org.guichetunique.exchange.callback.PublishedKeys;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.transport.filedrop.FileDropTransport;
import org.guichetunique.exchange.transport.filedrop.FileDrops;
import org.guichetunique.exchange.transport.http.Destinations;
import org.guichetunique.exchange.transport.http.HttpCalls;
import org.guichetunique.exchange.transport.http.KeySets;
import org.guichetunique.exchange.transport.http.KeyStores;
import org.guichetunique.exchange.transport.rest.RehearsalTransport;
import org.guichetunique.exchange.transport.rest.RestTransport;
import org.guichetunique.exchange.transport.rest.XRoadTransport;
import org.guichetunique.exchange.transport.soap.SoapTransport;
import org.guichetunique.exchange.transport.token.CallerProof;
import org.guichetunique.exchange.transport.token.TokenService;
import org.jspecify.annotations.Nullable;

/**
 * Every transport there is, put together from the configuration: {@code guichet.exchange.allowed-networks} (networks in
 * which authorities are expected although they are refused otherwise), {@code guichet.exchange.file-drop.every} (closes
 * batches that often, instead of at the hours of the contracts) and the key stores of {@link KeyStores}.
 */
public final class Transports implements AutoCloseable {

    private final HttpCalls http;
    private final FileDropTransport files;
    private final @Nullable Duration every;
    private final List<Transport> all;
    private @Nullable FileDrops drops;

    /**
     * @param property the value of a property; null where it is not set
     * @param placeholders replaces {@code ${name}} in an authority's address
     */
    public Transports(
            TokenService tokenService,
            Function<String, @Nullable String> property,
            UnaryOperator<String> placeholders) {
        String allowed = property.apply("guichet.exchange.allowed-networks");
        KeyStores stores = new KeyStores(property);
        this.http = new HttpCalls(Destinations.allowing(allowed == null ? "" : allowed), stores);
        CallerProof proof = CallerProof.of(tokenService, http, property, placeholders);
        String hurried = property.apply("guichet.exchange.file-drop.every");
        this.every = hurried == null || hurried.isBlank() ? null : Duration.parse(hurried);
        this.files = new FileDropTransport(placeholders);
        this.all = List.of(
                new RestTransport(http, proof, placeholders),
                new XRoadTransport(http, proof, placeholders),
                new SoapTransport(http, proof, placeholders),
                files);
    }

    /** Fetches the keys that authorities publish. */
    public PublishedKeys publishedKeys() {
        return new KeySets(http);
    }

    /** Begins to close batches and to collect answers that come as files. */
    public synchronized void collect(Contracts contracts, LateReplies intake) {
        if (drops == null) {
            drops = new FileDrops(files, contracts.authorities(), intake, every);
            drops.start();
        }
    }

    public List<Transport> all() {
        return all;
    }

    /**
     * The same transports as far as contracts can tell, which all lead to simulated authorities.
     *
     * @param address where each of them is simulated
     */
    public List<Transport> rehearsing(Function<Authority, String> address) {
        return all.stream()
                .<Transport>map(one -> new RehearsalTransport(one.name(), http, address))
                .toList();
    }

    @Override
    public synchronized void close() {
        if (drops != null) {
            drops.close();
        }
        http.close();
    }
}
