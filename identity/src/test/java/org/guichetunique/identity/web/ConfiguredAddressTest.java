package org.guichetunique.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.guichetunique.identity.RunningIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client cannot have the service send itself or others to an address of the client's choice. */
class ConfiguredAddressTest {

    private static RunningIdentity identity;

    @BeforeAll
    static void start() {
        // Headers of a proxy are read, and none is trusted.
        identity = RunningIdentity.with(List.of("demonstration"), Map.of("GUICHET_FORWARDED_HEADERS", "native"));
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/.well-known/openid-configuration",
                "/oauth2/authorize?response_type=code&client_id=portal",
                "/connect/logout",
                "/nowhere"
            })
    void whatAClientSaysOfTheHostIsInNoAnswer(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: evil.example:666\r\nX-Forwarded-Host: evil.example"
                + "\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Port: 666\r\nForwarded: host=evil.example;proto=https"
                + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil.example", ":666");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", identity.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
