package org.guichetunique.simulators.contract;

/** The two SOAPs, as they look on the way. */
public enum SoapDialect {
    OLDER("http://schemas.xmlsoap.org/wsdl/soap/", "http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
    NEWER("http://schemas.xmlsoap.org/wsdl/soap12/", "http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

    private final String binding;
    private final String envelope;
    private final String mediaType;

    SoapDialect(String binding, String envelope, String mediaType) {
        this.binding = binding;
        this.envelope = envelope;
        this.mediaType = mediaType;
    }

    String binding() {
        return binding;
    }

    public String envelope() {
        return envelope;
    }

    public String mediaType() {
        return mediaType;
    }
}
