package org.guichetunique.simulators;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichetunique.simulators.contract.Contract;
import org.guichetunique.simulators.contract.Contracts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An X-Road security server (REST message protocol, version 1) before the authorities that are reached through one: it
 * knows who may ask for what, and says so in its own words when somebody may not.
 */
final class SecurityServer {
    /** The first segment of its address. */
    static final String NAME = "security-server";

    private static final String VERSION = "r1";
    private static final String PART = "[A-Za-z0-9_.-]+";
    private static final String CLIENT = PART + "(/" + PART + "){2,3}";
    private static final int PARTS_OF_SERVICE = 5;

    private final Contracts contracts;
    private final AuthorityDesk desk;

    SecurityServer(Contracts contracts, AuthorityDesk desk) {
        this.contracts = contracts;
        this.desk = desk;
    }

    void serve(Request request, HttpExchange exchange) throws IOException {
        var segments = request.segments();
        if (segments.size() < PARTS_OF_SERVICE + 2 || !segments.get(1).equals(VERSION)) {
            refuse(exchange, 400, "Client.BadRequest", "The path does not name a service");
            return;
        }
        var client = request.header("X-Road-Client");
        if (client == null || !client.matches(CLIENT)) {
            refuse(exchange, 400, "Client.BadRequest", "X-Road-Client is missing or no identifier");
            return;
        }
        var service = String.join("/", segments.subList(2, PARTS_OF_SERVICE + 2));
        var contract = contracts.all().stream()
                .filter(one ->
                        one.wire().speaks("x-road") && one.wire().service().equals(service))
                .findFirst();
        if (contract.isEmpty()) {
            refuse(exchange, 500, "Server.ServerProxy.UnknownService", "There is no service " + service);
            return;
        }
        if (!contract.get().wire().client().equals(client)) {
            refuse(exchange, 500, "Server.ServerProxy.AccessDenied", client + " may not use " + service);
            return;
        }
        forward(request, contract.get(), service, client, exchange);
    }

    private void forward(Request request, Contract contract, String service, String client, HttpExchange exchange)
            throws IOException {
        var place = new ArrayList<>(List.of(contract.authority()));
        place.addAll(request.segments()
                .subList(PARTS_OF_SERVICE + 2, request.segments().size()));
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Road-Client", client);
        headers.put("X-Road-Service", service);
        headers.put("X-Road-Request-Id", UUID.randomUUID().toString());
        copy(request.header("X-Road-Id"), "X-Road-Id", headers);
        copy(request.header("X-Road-Represented-Party"), "X-Road-Represented-Party", headers);
        var delivery = new Delivery(exchange, new Forwarded(headers));
        try {
            desk.serve(request.at(place), delivery);
        } catch (Problem problem) {
            delivery.send(problem.reply());
        }
    }

    private static void copy(@Nullable String value, String name, Map<String, String> into) {
        if (value != null && value.matches("[A-Za-z0-9_./-]{1,200}")) {
            into.put(name, value);
        }
    }

    private static void refuse(HttpExchange exchange, int status, String type, String message) throws IOException {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("message", message)
                .put("detail", UUID.randomUUID().toString());
        Delivery.send(exchange, Reply.json(status, "application/json", body, Map.of("X-Road-Error", type)));
    }

    /** An authority's replies with the security server's headers. */
    private record Forwarded(Map<String, String> headers) implements Wording {
        @Override
        public Reply of(Reply reply) {
            var all = new LinkedHashMap<>(reply.headers());
            all.putAll(headers);
            return new Reply(reply.status(), reply.mediaType(), reply.body(), all);
        }

        @Override
        public String mediaType() {
            return Wording.JSON.mediaType();
        }

        @Override
        public String malformed() {
            return Wording.JSON.malformed();
        }

        @Override
        public String nested(int levels) {
            return Wording.JSON.nested(levels);
        }

        @Override
        public String beforeFlood() {
            return Wording.JSON.beforeFlood();
        }
    }
}
