package org.guichetunique.exchange.transport.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.call.Transport.TransportException;
import org.guichetunique.exchange.contract.Security.MutualTls;
import org.jspecify.annotations.Nullable;

/**
 * Makes HTTP calls: within the time for the whole of it, to permitted addresses, without following redirects, reading at
 * most 1 MB, never twice. Where a contract asks for mutual TLS, with the keys of that name.
 */
public final class HttpCalls implements AutoCloseable {

    public static final int LARGEST_ANSWER = 1_000_000;

    private static final Timeout TIME_TO_CONNECT = Timeout.ofSeconds(3);
    private static final Duration KEY_STORES_ARE_GOOD_FOR = Duration.ofMinutes(10);
    private static final Duration LONGEST_CALL = Duration.ofMinutes(5);
    private static final int CONNECTIONS_PER_AUTHORITY = 500;
    private static final int CONNECTIONS = 5_000;

    private final Destinations destinations;
    private final KeyStores stores;
    private final CloseableHttpClient plain;
    private final Map<MutualTls, Mutual> mutual = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor clock;

    public HttpCalls(Destinations destinations, KeyStores stores) {
        this.destinations = destinations;
        this.stores = stores;
        this.plain = client(DefaultClientTlsStrategy.createDefault());
        this.clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("exchange-time-limits").factory());
        this.clock.setRemoveOnCancelPolicy(true);
    }

    /** A client and when its key stores are looked at again, so that a renewed certificate needs no restart. */
    private record Mutual(CloseableHttpClient client, Instant until) {}

    /**
     * @param mutualTls null where the other side asks for no certificate
     * @param limit for everything from here to the last byte of the answer
     * @param changes whether the authority may have acted where no answer comes
     */
    public HttpReply send(HttpUriRequestBase request, @Nullable MutualTls mutualTls, Duration limit, boolean changes)
            throws TransportException {
        CloseableHttpClient client = mutualTls == null ? plain : clientFor(mutualTls);
        if (limit.isNegative() || limit.isZero()) {
            throw new TransportException(Reason.TIME_LIMIT, false, "No time was left for the call itself");
        }
        request.setConfig(RequestConfig.custom()
                .setRedirectsEnabled(false)
                .setConnectionRequestTimeout(Timeout.of(limit))
                .setResponseTimeout(Timeout.of(limit))
                .build());
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = clock.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> read(request, response));
        } catch (AnswerTooLarge e) {
            throw new TransportException(Reason.ANSWER_TOO_LARGE, changes, "The answer is too large");
        } catch (IOException e) {
            throw failure(e, late.get(), changes);
        } catch (IllegalStateException e) {
            // The client says so where it is cancelled while it still connects.
            if (late.get()) {
                throw new TransportException(Reason.TIME_LIMIT, changes, "No answer within the time limit");
            }
            throw e;
        } finally {
            end.cancel(false);
        }
    }

    private static HttpReply read(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        HttpEntity entity = response.getEntity();
        byte[] body = new byte[0];
        if (entity != null) {
            InputStream in = entity.getContent();
            body = in == null ? body : in.readNBytes(LARGEST_ANSWER + 1);
            if (body.length > LARGEST_ANSWER) {
                // Otherwise the rest would be read so that the connection can be used again.
                request.cancel();
                throw new AnswerTooLarge();
            }
        }
        return new HttpReply(response.getCode(), headers, body);
    }

    private static TransportException failure(IOException e, boolean late, boolean changes) {
        return switch (e) {
            case Destinations.ForbiddenDestination forbidden ->
                new TransportException(Reason.FORBIDDEN_ADDRESS, false, "The address leads where no authority may be");
            case ConnectTimeoutException timeout ->
                new TransportException(Reason.UNREACHABLE, false, "The authority takes no connection");
            case HttpHostConnectException refused ->
                new TransportException(Reason.UNREACHABLE, false, "The authority refuses connections");
            case ConnectException refused ->
                new TransportException(Reason.UNREACHABLE, false, "The authority refuses connections");
            case java.net.UnknownHostException unknown ->
                new TransportException(Reason.UNREACHABLE, false, "The authority's name is not known");
            case java.net.SocketTimeoutException timeout ->
                new TransportException(Reason.TIME_LIMIT, changes, "No answer within the time limit");
            case SSLException tls
            when !late ->
                new TransportException(
                        Reason.CERTIFICATE, false, "The certificates do not satisfy both sides: " + tls.getMessage());
            default ->
                late
                        ? new TransportException(Reason.TIME_LIMIT, changes, "No answer within the time limit")
                        : new TransportException(Reason.CONNECTION_LOST, changes, "The connection was lost");
        };
    }

    private CloseableHttpClient clientFor(MutualTls names) throws TransportException {
        Mutual known = mutual.get(names);
        if (known != null && Instant.now().isBefore(known.until())) {
            return known.client();
        }
        try {
            CloseableHttpClient client = client(new MutualHandshake(stores.context(names)));
            Mutual before = mutual.put(names, new Mutual(client, Instant.now().plus(KEY_STORES_ARE_GOOD_FOR)));
            if (before != null) {
                clock.schedule(
                        () -> before.client().close(CloseMode.GRACEFUL), LONGEST_CALL.toSeconds(), TimeUnit.SECONDS);
            }
            return client;
        } catch (KeyStores.UnusableStore e) {
            throw new TransportException(Reason.CERTIFICATE, false, String.valueOf(e.getMessage()));
        }
    }

    private CloseableHttpClient client(DefaultClientTlsStrategy tls) {
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(destinations)
                .setTlsSocketStrategy(tls)
                .setMaxConnPerRoute(CONNECTIONS_PER_AUTHORITY)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(TIME_TO_CONNECT)
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .setIdleTimeout(Timeout.ofSeconds(10))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                // A client has one certificate: its connections need not be told apart by it.
                .disableConnectionState()
                .disableDefaultUserAgent()
                .evictIdleConnections(TimeValue.ofSeconds(20))
                .build();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        plain.close(CloseMode.IMMEDIATE);
        mutual.values().forEach(one -> one.client().close(CloseMode.IMMEDIATE));
    }

    private static final class AnswerTooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
