package org.guichetunique.portal.operation.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.guichetunique.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Faults 17 to 19 and 22 at the door itself: whatever is pushed through it by strangers, nothing of it stays. */
class CallbackDoorTest extends RunningPortal {

    private static final String JWT = "application/jwt";
    private static final String AUTHORITY = "payment-platform";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    private JdbcClient database;

    static Stream<Arguments> strangers() {
        String claims = text("{\"key\":\"1\",\"status\":201,\"iss\":\"payment-platform\"}");
        String signature = text("signature");
        return Stream.of(
                Arguments.of("nothing", AUTHORITY, ""),
                Arguments.of("no token", AUTHORITY, "{\"key\":\"1\",\"status\":201}"),
                Arguments.of("no algorithm", AUTHORITY, text("{\"alg\":\"none\"}") + "." + claims + "."),
                Arguments.of(
                        "a shared secret",
                        AUTHORITY,
                        text("{\"alg\":\"HS256\",\"typ\":\"callback+jwt\"}") + "." + claims + "." + signature),
                Arguments.of("an endless header", AUTHORITY, text("[".repeat(50_000)) + "." + claims + "." + signature),
                Arguments.of(
                        "a nested header",
                        AUTHORITY,
                        text("{\"alg\":\"RS256\",\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}") + "." + claims
                                + "." + signature),
                Arguments.of("dots", AUTHORITY, ".".repeat(10_000)),
                Arguments.of("nobody's authority", "no-such-authority", claims),
                Arguments.of("an authority that calls nobody back", "population-register", claims));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void whatNoAuthorityHasSignedIsTurnedAwayAndNothingIsKept(String what, String authority, String message)
            throws Exception {
        Map<String, Object> before = rows();

        HttpResponse<String> answer = post(authority, JWT, BodyPublishers.ofString(message));

        // 403 is the door's own word: a missing token against forged forms would be refused without a code.
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
                .isEqualTo("NOT_SIGNED_BY_THE_AUTHORITY");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whileAnAuthoritysKeysCannotBeHadItIsToSendItsAnswerAgain() throws Exception {
        Map<String, Object> before = rows();
        String message = text("{\"alg\":\"RS256\",\"typ\":\"callback+jwt\",\"kid\":\"1\"}") + "."
                + text("{\"key\":\"1\",\"status\":201}") + "." + text("signature");

        HttpResponse<String> answer = post(AUTHORITY, JWT, BodyPublishers.ofString(message));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("largeBodies")
    void whatIsLargerThanAnAnswerMayBeIsNotRead(BodyPublisher body) throws Exception {
        Map<String, Object> before = rows();

        assertThat(post(AUTHORITY, JWT, body).statusCode()).isEqualTo(413);

        assertThat(rows()).isEqualTo(before);
    }

    static Stream<BodyPublisher> largeBodies() {
        byte[] large = "x".repeat(1_000_001).getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                BodyPublishers.ofByteArray(large),
                // Without a length, in pieces.
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)));
    }

    @ParameterizedTest
    @MethodSource("otherTypes")
    void whatIsNoSignedMessageByItsTypeIsRefused(String type) throws Exception {
        assertThat(post(AUTHORITY, type, BodyPublishers.ofString("a=b")).statusCode())
                .isEqualTo(415);
    }

    static Stream<String> otherTypes() {
        return Stream.of("application/json", "application/x-www-form-urlencoded", "text/plain", "multipart/form-data");
    }

    @Test
    void nothingIsToBeReadAtTheDoor() {
        assertThat(get("/callbacks/" + AUTHORITY).statusCode()).isBetween(400, 499);
    }

    private HttpResponse<String> post(String authority, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address("/callbacks/" + authority)))
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private Map<String, Object> rows() {
        return database.sql("""
                        select (select count(*) from late_answer) as answers, (select count(*) from exchange_log) as entries,
                               (select count(*) from case_file) as cases, (select count(*) from case_value) as contents
                        """).query().singleRow();
    }

    private static String text(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
