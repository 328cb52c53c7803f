package org.guichetunique.portal.shell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.guichetunique.portal.IdentityStub;
import org.guichetunique.portal.RunningPortal;
import org.junit.jupiter.api.Test;

/** Fault 42: a session that somebody else laid out for whoever signs in with it. */
class SessionsTest extends RunningPortal {

    @Test
    void aSessionThatWasThereBeforeTheSignInIsNobodysAfterIt() {
        IDENTITY.signsIn(IdentityStub.SALMA);
        Visit visit = new Visit();
        visit.beginsToSignIn();
        HttpCookie before = visit.session();

        visit.signIn();

        assertThat(visit.session().getValue()).isNotEqualTo(before.getValue());
        assertThat(visit.get("/app/").statusCode()).isEqualTo(200);
        assertThat(new Visit().with(before).get("/app/").statusCode()).isEqualTo(302);
    }

    /** As two tabs do when they find at the same moment that the session is over. */
    @Test
    void twoSignInsThatWereBegunTogetherBothEnd() {
        IDENTITY.signsIn(IdentityStub.SALMA);
        Visit visit = new Visit();
        String first = visit.beginsToSignIn();
        String second = visit.beginsToSignIn();

        HttpResponse<String> endOfFirst = visit.follows(first);
        HttpResponse<String> endOfSecond = visit.follows(second);

        assertThat(endOfFirst.uri().getPath()).startsWith("/app");
        assertThat(endOfSecond.uri().getPath()).startsWith("/app");
        assertThat(visit.get("/app/").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageOfASessionThatIsOverGetsNoOtherByListening() {
        HttpResponse<String> answer =
                new Visit().get("/app/VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=long-polling");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    /** A browser without a window. */
    private final class Visit {

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client;
        private final HttpClient following = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(Redirect.ALWAYS)
                .build();

        Visit() {
            client = HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(Redirect.NEVER)
                    .build();
        }

        Visit with(HttpCookie cookie) {
            cookies.getCookieStore().add(URI.create(address("/app/")), cookie);
            return this;
        }

        HttpCookie session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("GUICHET_PORTAL"))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError(cookies.getCookieStore().getCookies()));
        }

        /** Where the identity service is asked. */
        String beginsToSignIn() {
            return get("/oauth2/authorization/guichet")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }

        HttpResponse<String> follows(String location) {
            return send(following, URI.create(location));
        }

        void signIn() {
            send(following, "/oauth2/authorization/guichet");
        }

        HttpResponse<String> get(String path) {
            return send(client, path);
        }

        private HttpResponse<String> send(HttpClient by, String path) {
            return send(by, URI.create(address(path)));
        }

        private HttpResponse<String> send(HttpClient by, URI address) {
            try {
                return by.send(
                        HttpRequest.newBuilder(address)
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
