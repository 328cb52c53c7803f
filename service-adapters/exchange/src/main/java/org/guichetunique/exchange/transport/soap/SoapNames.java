package org.guichetunique.exchange.transport.soap;

/** Namespaces on the way. */
final class SoapNames {

    static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    static final String ANONYMOUS = ADDRESSING + "/anonymous";

    /** Of the header in which we say what a call is for; docs/contracts.md describes it. */
    static final String CALL = "https://guichetunique.org/exchange/1";

    private SoapNames() {}
}
