package org.guichetunique.exchange.wsdl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichetunique.exchange.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** The binding of a WSDL that is spoken. */
record WsdlBinding(XmlElement element, SoapVersion version) {

    /** No binding can be told to be the one; says what to do. */
    static final class Undecided extends Exception {

        private static final long serialVersionUID = 1L;

        Undecided(String why) {
            super(why);
        }
    }

    /**
     * The one that is named, or the only one to SOAP 1.2, or else the only one to SOAP 1.1.
     *
     * @param wanted empty where the authority names none
     */
    static WsdlBinding among(List<XmlElement> bindings, String wanted) throws Undecided {
        if (!wanted.isEmpty()) {
            return bindings.stream()
                    .filter(binding -> wanted.equals(binding.attribute("name")))
                    .flatMap(binding -> versionOf(binding).stream().map(version -> new WsdlBinding(binding, version)))
                    .findFirst()
                    .orElseThrow(() -> new Undecided("There is no binding to SOAP that is named " + wanted));
        }
        for (SoapVersion version : List.of(SoapVersion.ONE_TWO, SoapVersion.ONE_ONE)) {
            List<XmlElement> spoken = bindings.stream()
                    .filter(binding -> versionOf(binding).equals(Optional.of(version)))
                    .toList();
            if (spoken.size() == 1) {
                return new WsdlBinding(spoken.getFirst(), version);
            }
            if (!spoken.isEmpty()) {
                throw new Undecided("There must be one binding to SOAP " + version.number() + ", and there are "
                        + spoken.size() + ": " + names(spoken) + "; name one in authority.yaml, as soap.binding");
            }
        }
        throw new Undecided("There must be one binding to SOAP 1.2 or SOAP 1.1, and there is none");
    }

    private static Optional<SoapVersion> versionOf(XmlElement binding) {
        return List.of(SoapVersion.values()).stream()
                .filter(version -> binding.child(version.binding(), "binding").isPresent())
                .findFirst();
    }

    private static String names(List<XmlElement> bindings) {
        return bindings.stream()
                .map(binding -> binding.attributes().getOrDefault("name", ""))
                .collect(Collectors.joining(", "));
    }

    /** How the operation is written: what it says itself, or else what its binding says. */
    boolean documentLiteral(XmlElement operation) {
        String style = Optional.ofNullable(said(operation, "operation", "style"))
                .or(() -> Optional.ofNullable(said(element, "binding", "style")))
                .orElse("document");
        return style.equals("document")
                && operation.children().stream()
                        .flatMap(direction -> direction.children(version.binding(), "body").stream())
                        .allMatch(body -> "literal".equals(body.attributes().getOrDefault("use", "literal")));
    }

    String soapAction(XmlElement operation) {
        return Optional.ofNullable(said(operation, "operation", "soapAction")).orElse("");
    }

    private @Nullable String said(XmlElement under, String word, String attribute) {
        return under.child(version.binding(), word)
                .map(one -> one.attribute(attribute))
                .orElse(null);
    }
}
