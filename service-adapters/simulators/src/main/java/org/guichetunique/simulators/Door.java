package org.guichetunique.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import org.guichetunique.simulators.contract.Contracts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.JsonNodeFactory;

/** Shows each call to the desk that it is for, and sends the reply. */
final class Door implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final Contracts contracts;
    private final AuthorityDesk authorities;
    private final SoapFront soap;
    private final SecurityServer securityServer;
    private final DemonstrationDesk demonstration;
    private final Rooms rooms;

    Door(Contracts contracts, AuthorityDesk authorities, DemonstrationDesk demonstration, Rooms rooms) {
        this.contracts = contracts;
        this.authorities = authorities;
        this.soap = new SoapFront(authorities);
        this.securityServer = new SecurityServer(contracts, authorities);
        this.demonstration = demonstration;
        this.rooms = rooms;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                route(exchange);
            } catch (Problem problem) {
                Delivery.send(exchange, problem.reply());
            } catch (RuntimeException e) {
                LOG.error(
                        "{} {} failed",
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        e);
                Delivery.send(
                        exchange,
                        Problem.of(500, "SIMULATOR_FAULT", "The simulator itself failed")
                                .reply());
            }
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        var request = Request.of(exchange);
        var first = request.segments().getFirst();
        if (first.equals("health")) {
            Delivery.send(exchange, health());
        } else if (first.equals(Rooms.NAME)) {
            rooms.serve(request, new Delivery(exchange, Wording.JSON));
        } else if (first.startsWith("_")) {
            Delivery.send(exchange, demonstration.reply(request));
        } else if (first.equals(SecurityServer.NAME)) {
            securityServer.serve(request, exchange);
        } else {
            admit(request, exchange);
        }
    }

    /** An authority is spoken to as its contract says and in no other way. */
    private void admit(Request request, HttpExchange exchange) throws IOException {
        if (request.segments().subList(1, request.segments().size()).equals(AuthorityDesk.PUBLISHED_KEYS)) {
            authorities.serve(request, new Delivery(exchange, Wording.JSON));
            return;
        }
        var contract = contracts
                .of(request.segments().getFirst())
                .filter(one -> !one.wire().speaks("x-road") && !one.wire().speaks("file-drop"))
                .orElseThrow(() -> Problem.of(404, "NO_SUCH_AUTHORITY", "No authority has this code here"));
        if (contract.wire().mutualTls() && !(exchange instanceof HttpsExchange)) {
            throw Problem.of(403, "CERTIFICATE_REQUIRED", "This authority opens its door to known certificates only");
        }
        if (contract.wire().speaks("soap")) {
            soap.serve(contract, exchange);
        } else {
            authorities.serve(request, new Delivery(exchange, Wording.JSON));
        }
    }

    private Reply health() {
        var body = JsonNodeFactory.instance.objectNode().put("status", "UP");
        var codes = body.putArray("authorities");
        contracts.all().forEach(contract -> codes.add(contract.authority()));
        return Reply.json(200, body);
    }
}
