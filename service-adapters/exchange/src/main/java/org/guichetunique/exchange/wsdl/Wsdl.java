package org.guichetunique.exchange.wsdl;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/**
 * A SOAP service: its operations by name, each a document-literal message and its answer.
 */
public record Wsdl(Map<String, Operation> operations) {

    public Wsdl {
        operations = Map.copyOf(operations);
    }

    /**
     * @param soapAction as the WSDL has it, and maybe empty
     * @param action that names the message to the service
     */
    public record Operation(
            SoapVersion version, String name, String soapAction, String action, Part request, Part answer) {}

    /**
     * An element of a message.
     *
     * @param required whether it may not be left out
     * @param repeated whether there may be several
     */
    public record Part(QName name, Content content, boolean required, boolean repeated) {}

    /** What is in an element. */
    public sealed interface Content {}

    /** Elements, in this order. */
    public record Parts(List<Part> parts) implements Content {}

    /** One value. */
    public enum Value implements Content {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN
    }
}
