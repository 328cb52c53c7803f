package org.guichetunique.portal.shell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.guichetunique.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** Fault 41: what another site's page makes a browser send, cookie included. */
class ForeignRequestsTest extends RunningPortal {

    private static final String SIGN_IN = "/oauth2/authorization/guichet";

    @Test
    void signingOutWithoutTheTokenIsRefused() {
        assertThat(post("/logout").statusCode()).isEqualTo(403);
    }

    @Test
    void aRequestFromAnotherSitesPageIsRefused() {
        assertThat(post("/app/?v-r=uidl", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(get("/app/", "Origin", "null").statusCode()).isEqualTo(403);
    }

    @Test
    void aWebSocketOpenedByAnotherSitesPageIsRefused() {
        assertThatThrownBy(() -> handshake("https://evil.example").join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void aWebSocketOfNoPageAtAllIsRefused() {
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(push(), new WebSocket.Listener() {})
                        .join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void aWebSocketOfOurOwnPageIsOpened() {
        String session = sessionOf(get(SIGN_IN));
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", address(""))
                .header("Cookie", session.substring(0, session.indexOf(';')))
                .buildAsync(push(), new WebSocket.Listener() {})
                .join();

        assertThat(socket.isInputClosed()).isFalse();
        socket.abort();
    }

    @Test
    void aWebSocketThatBelongsToNoSessionIsRefusedAndMakesNone() {
        assertThatThrownBy(() -> handshake(address("")).join())
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused -> assertThat(refused.getResponse().headers().firstValue("Set-Cookie"))
                                .isEmpty());
    }

    @Test
    void nobodyOpensAViewWithoutSigningIn() {
        HttpResponse<String> answer = get("/app/tasks");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(SIGN_IN);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("GUICHET_PORTAL="));
        assertThat(sessionOf(get(SIGN_IN))).contains("HttpOnly", "SameSite=Lax");
    }

    /** Of who begins to sign in; whoever only asks for a page has none. */
    private static String sessionOf(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("GUICHET_PORTAL="))
                .findFirst()
                .orElseThrow();
    }

    private java.util.concurrent.CompletableFuture<WebSocket> handshake(String origin) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(push(), new WebSocket.Listener() {});
    }

    private URI push() {
        return URI.create(address("/app/VAADIN/push?v-r=push&X-Atmosphere-Transport=websocket")
                .replace("http://", "ws://"));
    }
}
