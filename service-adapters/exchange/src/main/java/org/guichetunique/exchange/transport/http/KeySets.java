package org.guichetunique.exchange.transport.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.guichetunique.exchange.call.Transport.TransportException;
import org.guichetunique.exchange.callback.PublishedKeys;

/** Fetches an authority's keys as carefully as everything else: an address in a contract is only that. */
public final class KeySets implements PublishedKeys {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(3);
    private static final int LARGEST = 64 * 1024;

    private final HttpCalls http;

    public KeySets(HttpCalls http) {
        this.http = http;
    }

    @Override
    public String at(URI address) throws IOException {
        try {
            HttpReply answer = http.send(new HttpUriRequestBase("GET", address), null, TIME_LIMIT, false);
            if (answer.status() != 200 || answer.body().length > LARGEST) {
                throw new IOException("No key set at " + address + ": HTTP " + answer.status());
            }
            return new String(answer.body(), StandardCharsets.UTF_8);
        } catch (TransportException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
