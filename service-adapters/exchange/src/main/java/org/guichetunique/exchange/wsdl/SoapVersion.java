package org.guichetunique.exchange.wsdl;

/** Which SOAP a service speaks: envelopes, media types and faults differ. */
public enum SoapVersion {
    ONE_ONE("1.1", "http://schemas.xmlsoap.org/wsdl/soap/", "http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
    ONE_TWO(
            "1.2",
            "http://schemas.xmlsoap.org/wsdl/soap12/",
            "http://www.w3.org/2003/05/soap-envelope",
            "application/soap+xml");

    private final String number;
    private final String binding;
    private final String envelope;
    private final String mediaType;

    SoapVersion(String number, String binding, String envelope, String mediaType) {
        this.number = number;
        this.binding = binding;
        this.envelope = envelope;
        this.mediaType = mediaType;
    }

    public String number() {
        return number;
    }

    /** The namespace of its words in a WSDL. */
    String binding() {
        return binding;
    }

    /** The namespace of its envelopes. */
    public String envelope() {
        return envelope;
    }

    public String mediaType() {
        return mediaType;
    }
}
