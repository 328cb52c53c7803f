package org.guichetunique.exchange.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault 23: where no authority may be, whatever its name or address looks like. */
class DestinationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "::1",
                "0.0.0.0",
                "0.1.2.3",
                "::",
                "169.254.169.254",
                "169.254.0.1",
                "fe80::1",
                "224.0.0.1",
                "ff02::1",
                "255.255.255.255",
                "100.100.100.200",
                "fd00:ec2::254",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::1"
            })
    void thisMachineItsLinkAndMetadataAreRefused(String address) {
        assertThat(Destinations.allowing("").permits(InetAddress.ofLiteral(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "192.168.1.1",
                "172.20.0.5",
                "196.200.1.1",
                "2001:db8::1",
                "fd12::1",
                "64:ff9b::c4c8:101"
            })
    void theNetworksOfAuthoritiesAreNot(String address) {
        assertThat(Destinations.allowing("").permits(InetAddress.ofLiteral(address)))
                .isTrue();
    }

    @Test
    void anInstallationMayAllowANetworkAndNothingElse() {
        Destinations destinations = Destinations.allowing("127.0.0.0/8, ::1/128");

        assertThat(destinations.permits(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
        assertThat(destinations.permits(InetAddress.ofLiteral("::1"))).isTrue();
        assertThat(destinations.permits(InetAddress.ofLiteral("169.254.169.254")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "2130706433", "0x7f000001", "127.1", "[::1]"})
    void aNameIsJudgedByWhereItLeads(String name) {
        assertThatThrownBy(() -> Destinations.allowing("").resolve(name)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.0/33", "localhost", "10.0.0.0/x", "10.0.0.0/-1"})
    void whatIsNoNetworkIsSaidAtTheStart(String text) {
        assertThatThrownBy(() -> Destinations.allowing(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
