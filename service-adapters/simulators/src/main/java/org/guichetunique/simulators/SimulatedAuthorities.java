package org.guichetunique.simulators;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guichetunique.simulators.callback.CallbackKeys;
import org.guichetunique.simulators.callback.Callbacks;
import org.guichetunique.simulators.contract.Contracts;
import org.guichetunique.simulators.contract.UnreadableContract;
import org.guichetunique.simulators.journal.Beginning;
import org.guichetunique.simulators.journal.Books;
import org.guichetunique.simulators.payment.PaymentPages;
import org.guichetunique.simulators.people.Population;
import org.guichetunique.simulators.play.Authorities;
import org.guichetunique.simulators.timestamp.TimeStampDesk;
import org.guichetunique.simulators.token.AccessTokens;
import org.guichetunique.simulators.trouble.Troubles;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Every authority on one server, each under its code: {@code /civil-registry/births}. */
public final class SimulatedAuthorities implements AutoCloseable {
    private static final long SEED = 4217;
    /** Read once by the JDK's server, when the first one is made. */
    private static final Map<String, String> SERVER_PROPERTIES = Map.of(
            // Seconds for a request to arrive; it may drip for ever otherwise.
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxReqHeaderSize", "32768",
            "sun.net.httpserver.nodelay", "true");

    private final HttpServer server;
    private final ExecutorService threads;
    private final Books books;
    private final URI baseUrl;
    private final Callbacks callbacks;
    private final @Nullable HttpsServer tlsServer;
    private final @Nullable FileDrop drop;

    private SimulatedAuthorities(
            HttpServer server,
            ExecutorService threads,
            Books books,
            Callbacks callbacks,
            URI baseUrl,
            @Nullable HttpsServer tlsServer,
            @Nullable FileDrop drop) {
        this.callbacks = callbacks;
        this.server = server;
        this.threads = threads;
        this.books = books;
        this.baseUrl = baseUrl;
        this.tlsServer = tlsServer;
        this.drop = drop;
    }

    /** Runs until the process is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try {
            var authorities = start(Settings.from(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(authorities::closeQuietly));
            System.out.println("Simulated authorities ready at " + authorities.baseUrl());
            new CountDownLatch(1).await();
        } catch (IOException | UnreadableContract | IllegalArgumentException e) {
            System.err.println("The simulated authorities cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * @throws IOException when the port is taken or the journal is not usable
     * @throws UnreadableContract when there is no contract to play
     */
    public static SimulatedAuthorities start(Settings settings) throws IOException {
        SERVER_PROPERTIES.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
        var contracts = Contracts.in(settings.contracts());
        var books = Books.open(
                settings.data().resolve("authorities.jsonl"),
                new Beginning(LocalDate.now(settings.clock()), SEED, settings.families()),
                settings.clock());
        try {
            return listen(settings, contracts, books);
        } catch (IOException | RuntimeException e) {
            books.close();
            throw e;
        }
    }

    /** Where the authorities listen, without a slash at the end; an authority's own address follows with its code. */
    public URI baseUrl() {
        return baseUrl;
    }

    /**
     * Where those listen that ask for a certificate.
     *
     * @throws IllegalStateException when there is no such door
     */
    public URI tlsUrl() {
        if (tlsServer == null) {
            throw new IllegalStateException("No certificates were given");
        }
        return URI.create("https://localhost:" + tlsServer.getAddress().getPort());
    }

    @Override
    public void close() throws IOException {
        if (drop != null) {
            drop.close();
        }
        if (tlsServer != null) {
            tlsServer.stop(0);
        }
        server.stop(0);
        callbacks.close();
        threads.shutdownNow();
        books.close();
    }

    private static SimulatedAuthorities listen(Settings settings, Contracts contracts, Books books) throws IOException {
        var server = bind(settings);
        // Whoever listens everywhere is not found there.
        var host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
        var baseUrl = URI.create("http://" + host + ":" + server.getAddress().getPort());
        var troubles = new Troubles();
        var keys = new CallbackKeys();
        var callbacks = new Callbacks(keys);
        var population = Population.of(books.beginning());
        var desk = new AuthorityDesk(
                contracts,
                troubles,
                new AccessTokens(settings.issuer()),
                keys,
                new CallReader(settings.clock()),
                new BroughtTroubles(books, population),
                new Answering(books, new Authorities(population, baseUrl, callbacks == null), callbacks));
        var door = new Door(
                contracts,
                desk,
                new DemonstrationDesk(contracts, books, population, troubles),
                new Rooms(contracts, books.beginning(), settings.clock().getZone(), baseUrl));
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var tlsServer = tlsServer(settings, door, threads);
        var files = settings.fronts().drop();
        var drop = files == null ? null : new FileDrop(contracts, desk, troubles, files, settings.fronts());
        server.setExecutor(threads);
        server.createContext("/", door);
        server.createContext(PaymentPages.PATH, new PaymentPages(books));
        server.createContext(TimeStampDesk.PATH, new TimeStampDesk(baseUrl));
        server.start();
        return new SimulatedAuthorities(server, threads, books, callbacks, baseUrl, tlsServer, drop);
    }

    private static @Nullable HttpsServer tlsServer(Settings settings, Door door, ExecutorService threads)
            throws IOException {
        var certificates = settings.fronts().certificates();
        if (certificates == null) {
            return null;
        }
        var server = TlsDoor.bind(settings.host(), settings.fronts(), certificates);
        server.setExecutor(threads);
        server.createContext("/", door);
        server.start();
        return server;
    }

    private static HttpServer bind(Settings settings) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
        } catch (BindException e) {
            throw new IOException(
                    "port " + settings.port() + " is taken; choose another in GUICHET_AUTHORITIES_PORT", e);
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            LoggerFactory.getLogger(SimulatedAuthorities.class).warn("The journal could not be closed", e);
        }
    }
}
