package org.guichetunique.exchange.transport.filedrop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.call.Transport;
import org.guichetunique.exchange.contract.Authority;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays a request down for the next batch. It is on the disk when this returns, and the answer comes later. The same
 * request sent again before the batch is closed is one line; after that it is a second line with the same key, which the
 * authority answers alike.
 */
public final class FileDropTransport implements Transport {

    private static final int ACCEPTED = 202;

    private final UnaryOperator<String> configuration;

    /** @param configuration replaces {@code ${name}} in the folder's path */
    public FileDropTransport(UnaryOperator<String> configuration) {
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "file-drop";
    }

    @Override
    public Reply send(Envelope envelope) throws TransportException {
        byte[] line = line(envelope).toString().getBytes(StandardCharsets.UTF_8);
        String name = ManifestSums.of(
                        (envelope.operation().id() + " " + envelope.idempotencyKey()).getBytes(StandardCharsets.UTF_8))
                .sha256();
        try {
            DropFolder.write(folder(envelope.operation().authority()).pending().resolve(name + ".json"), line);
        } catch (IOException e) {
            throw new TransportException(Reason.UNREACHABLE, false, "The folder takes no file");
        }
        return new Reply(ACCEPTED, null, null);
    }

    DropFolder folder(Authority authority) {
        return new DropFolder(Path.of(configuration.apply(authority.address())));
    }

    private static ObjectNode line(Envelope envelope) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("key", envelope.idempotencyKey())
                .put("exchange", envelope.id().toString())
                .put("purpose", envelope.purpose());
        if (envelope.caseId() != null) {
            line.put("case", envelope.caseId().toString());
        }
        if (envelope.onBehalfOf() != null) {
            line.put("onBehalfOf", envelope.onBehalfOf());
        }
        line.put("operation", envelope.operation().localId());
        ObjectNode parameters = line.putObject("parameters");
        envelope.path().forEach(parameters::put);
        envelope.query().forEach(parameters::put);
        if (envelope.body() != null) {
            line.set("body", envelope.body());
        }
        return line;
    }
}
