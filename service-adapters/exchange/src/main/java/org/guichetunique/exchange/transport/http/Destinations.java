package org.guichetunique.exchange.transport.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves an authority's name once, for the connection itself, and only to where an authority may be: never to this
 * machine, its link or the metadata service of its provider, unless the installation allows it. A name that resolves to
 * a permitted address and then to another gains nothing, because nobody asks twice.
 */
public final class Destinations implements DnsResolver {

    /** Where providers tell a machine its own secrets, outside the link-local range. */
    private static final List<Network> METADATA =
            List.of(Network.of("100.100.100.200/32"), Network.of("fd00:ec2::254/128"), Network.of("192.0.0.192/32"));

    private static final Network THIS_NETWORK = Network.of("0.0.0.0/8");
    private static final Network NAT64 = Network.of("64:ff9b::/96");
    private static final Network SIX_TO_FOUR = Network.of("2002::/16");

    private final List<Network> allowed;

    /** @param allowed networks in which authorities are expected although they are refused otherwise */
    public Destinations(List<Network> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** @param list as in {@code 127.0.0.0/8, ::1/128}; may be empty */
    public static Destinations allowing(String list) {
        return new Destinations(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Network::of)
                .toList());
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress address : addresses) {
            if (!permits(address)) {
                throw new ForbiddenDestination(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean permits(InetAddress address) {
        if (allowed.stream().anyMatch(network -> network.holds(address))) {
            return true;
        }
        return !(address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || THIS_NETWORK.holds(address)
                || METADATA.stream().anyMatch(network -> network.holds(address))
                || carriesForbidden(address));
    }

    /** An IPv6 address may lead a gateway to the IPv4 address that it carries. */
    private boolean carriesForbidden(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return isBroadcast(address);
        }
        byte[] bytes = address.getAddress();
        if (NAT64.holds(address) || ((Inet6Address) address).isIPv4CompatibleAddress()) {
            return !permits(ipv4(bytes, 12));
        }
        return SIX_TO_FOUR.holds(address) && !permits(ipv4(bytes, 2));
    }

    private static boolean isBroadcast(InetAddress address) {
        return Arrays.equals(address.getAddress(), new byte[] {-1, -1, -1, -1});
    }

    private static InetAddress ipv4(byte[] bytes, int from) {
        try {
            return Inet4Address.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    /** The name leads to where no authority may be. */
    static final class ForbiddenDestination extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenDestination(String host) {
            super(host + " leads to an address where no authority may be");
        }
    }
}
