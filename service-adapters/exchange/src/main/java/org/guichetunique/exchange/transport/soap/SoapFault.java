package org.guichetunique.exchange.transport.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichetunique.exchange.wsdl.SoapVersion;
import org.guichetunique.exchange.xml.XmlElement;

/** Reads faults: SOAP 1.1 names their parts without a namespace, SOAP 1.2 in its own. */
final class SoapFault {

    private static final int LONGEST_REASON = 500;

    private SoapFault() {}

    /** A code may be told more closely after a full stop: {@code Client.Authentication}. */
    static SoapReply.Fault ofOneOne(XmlElement fault) {
        String code = fault.child("", "faultcode").map(SoapFault::localName).orElse("Server");
        return fault(
                !code.equals("Server") && !code.startsWith("Server."),
                fault.child("", "detail"),
                fault.child("", "faultstring"));
    }

    static SoapReply.Fault ofOneTwo(XmlElement fault) {
        String soap = SoapVersion.ONE_TWO.envelope();
        String code = fault.child(soap, "Code")
                .flatMap(one -> one.child(soap, "Value"))
                .map(SoapFault::localName)
                .orElse("Receiver");
        return fault(
                !code.equals("Receiver"),
                fault.child(soap, "Detail"),
                fault.child(soap, "Reason").flatMap(one -> one.child(soap, "Text")));
    }

    private static String localName(XmlElement code) {
        return code.qualified(code.text().strip()).getLocalPart();
    }

    private static SoapReply.Fault fault(boolean byUs, Optional<XmlElement> detail, Optional<XmlElement> reason) {
        List<String> codes = new ArrayList<>();
        detail.ifPresent(one -> collect(one, codes));
        String text = reason.map(one -> one.text().strip()).orElse("");
        return new SoapReply.Fault(
                byUs, codes, text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text);
    }

    private static void collect(XmlElement element, List<String> codes) {
        if (element.name().getLocalPart().equals("code")) {
            codes.add(element.text().strip());
        }
        element.children().forEach(child -> collect(child, codes));
    }
}
