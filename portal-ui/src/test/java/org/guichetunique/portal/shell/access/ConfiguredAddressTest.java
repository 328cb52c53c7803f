package org.guichetunique.portal.shell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.guichetunique.portal.RunningPortal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client cannot have the portal send itself or others to an address of the client's choice. */
class ConfiguredAddressTest extends RunningPortal {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app", "/oauth2/authorization/guichet", "/fr/help", "/fr/nowhere", "/logout"})
    void whatAClientSaysOfTheHostIsInNoAnswer(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: evil.example:666\r\nX-Forwarded-Host: evil.example"
                + "\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Port: 666\r\nForwarded: host=evil.example;proto=https"
                + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil.example", ":666");
    }

    private String raw(String request) throws IOException {
        URI portal = URI.create(address(""));
        try (Socket socket = new Socket("localhost", portal.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
