package org.guichetunique.exchange.contract;

import java.time.Duration;
import java.time.LocalTime;
import org.guichetunique.exchange.wsdl.Wsdl;
import org.jspecify.annotations.Nullable;

/** What an authority's transport has to know beyond the address. */
public sealed interface WireFormat {

    /** JSON over HTTP. */
    record Rest() implements WireFormat {}

    /**
     * The same, through the security servers of an X-Road ecosystem; the address is that of our own security server.
     *
     * @param client our subsystem, {@code instance/class/member/subsystem}
     * @param service the authority's, {@code instance/class/member/subsystem/service}
     * @param representedParty the organisation for which we ask, {@code class/member}; null where it is ourselves
     */
    record XRoad(String client, String service, @Nullable String representedParty) implements WireFormat {}

    /** SOAP 1.1 or 1.2; the WSDL says how the messages look on the way. */
    record Soap(Wsdl wsdl) implements WireFormat {}

    /**
     * Files in a folder that both sides see.
     *
     * @param closesAt when the day's batch is closed, in the authority's zone
     * @param acknowledgedWithin how long the authority has for its acknowledgement
     */
    record FileDrop(LocalTime closesAt, Duration acknowledgedWithin) implements WireFormat {}
}
