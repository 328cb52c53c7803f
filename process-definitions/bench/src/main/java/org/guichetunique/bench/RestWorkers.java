package org.guichetunique.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Camunda's REST API before an engine, and its own Java client that polls it and calls the authorities. */
final class RestWorkers implements AutoCloseable {

    private final HttpServer server;
    private final List<ExternalTaskClient> clients = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    RestWorkers(StockEngine engine, Office office, int authorities) throws IOException {
        OnlyEngine.set(engine.engine());
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        URI address = URI.create("http://127.0.0.1:" + port + "/engine-rest/");
        ResourceConfig resources = new ResourceConfig();
        resources.registerClasses(CamundaRestResources.getResourceClasses());
        resources.registerClasses(CamundaRestResources.getConfigurationClasses());
        server = GrizzlyHttpServerFactory.createHttpServer(address, resources);
        for (int i = 1; i <= authorities; i++) {
            String topic = "office-" + i + ".enter";
            URI to = URI.create(office.url() + "/office-" + i + "/entries");
            ExternalTaskClient client = ExternalTaskClient.create()
                    .baseUrl(address.toString().replaceFirst("/$", ""))
                    .maxTasks(32)
                    .asyncResponseTimeout(1_000)
                    .lockDuration(20_000)
                    .disableBackoffStrategy()
                    .build();
            client.subscribe(topic)
                    .includeExtensionProperties(false)
                    .handler((task, service) -> {
                        call(to);
                        service.complete(task);
                    })
                    .open();
            clients.add(client);
        }
    }

    private void call(URI to) {
        try {
            http.send(
                    HttpRequest.newBuilder(to)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"cin\": \"BE100000\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clients.forEach(ExternalTaskClient::stop);
        server.shutdownNow();
    }
}
