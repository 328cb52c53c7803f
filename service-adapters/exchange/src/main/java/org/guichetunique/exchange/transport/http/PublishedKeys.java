package org.guichetunique.exchange.transport.http;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.guichetunique.exchange.call.Transport.TransportException;

/** Fetches the keys that an authority publishes as carefully as everything else: an address in a contract is only that. */
public final class PublishedKeys implements ResourceRetriever {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(3);
    private static final int LARGEST = 64 * 1024;

    private final HttpCalls http;

    public PublishedKeys(HttpCalls http) {
        this.http = http;
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        try {
            HttpAnswer answer =
                    http.send(new HttpUriRequestBase("GET", URI.create(address.toString())), null, TIME_LIMIT, false);
            if (answer.status() != 200 || answer.body().length > LARGEST) {
                throw new IOException("No key set at " + address + ": HTTP " + answer.status());
            }
            return new Resource(new String(answer.body(), StandardCharsets.UTF_8), answer.header("Content-Type"));
        } catch (TransportException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
