package org.guichetunique.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.impl.FetchAndLockContextListener;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Camunda's REST API before an engine, and its own Java client that polls it and calls the authorities. */
final class RestWorkers implements AutoCloseable {

    private final Tomcat server;
    private final List<ExternalTaskClient> clients = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    RestWorkers(StockEngine engine, Office office, int authorities) throws IOException {
        OnlyEngine.set(engine.engine());
        ResourceConfig resources = new ResourceConfig();
        resources.registerClasses(CamundaRestResources.getResourceClasses());
        resources.registerClasses(CamundaRestResources.getConfigurationClasses());
        server = new Tomcat();
        server.setPort(0);
        Context context =
                server.addContext("", Files.createTempDirectory("rest").toString());
        context.addApplicationListener(FetchAndLockContextListener.class.getName());
        Tomcat.addServlet(context, "rest", new ServletContainer(resources)).setAsyncSupported(true);
        context.addServletMappingDecoded("/engine-rest/*", "rest");
        try {
            server.start();
        } catch (LifecycleException e) {
            throw new IOException(e);
        }
        String address = "http://127.0.0.1:" + server.getConnector().getLocalPort() + "/engine-rest";
        for (int i = 1; i <= authorities; i++) {
            String topic = "office-" + i + ".enter";
            URI to = URI.create(office.url() + "/office-" + i + "/entries");
            ExternalTaskClient client = ExternalTaskClient.create()
                    .baseUrl(address)
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
            // Opening subscribes and starts; between the rounds nobody asks for work.
            client.stop();
            clients.add(client);
        }
    }

    void start() {
        clients.forEach(ExternalTaskClient::start);
    }

    void stop() {
        clients.forEach(ExternalTaskClient::stop);
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
        stop();
        try {
            server.stop();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
