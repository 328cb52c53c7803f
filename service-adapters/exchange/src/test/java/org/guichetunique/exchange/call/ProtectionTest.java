package org.guichetunique.exchange.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Calendar;
import org.guichetunique.exchange.contract.Security;
import org.guichetunique.exchange.contract.WireFormat;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.time.LegalZones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fault 13 seen from our side: what is let through to an authority, and what is held back. */
class ProtectionTest {

    private static final ZoneId CASABLANCA = LegalZones.of("Africa/Casablanca");
    private static final EnumSet<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Calendar ALWAYS = new Calendar(CASABLANCA, WEEK, null, List.of());
    private static final Outcome ANSWER = new Outcome.Answered(200, Map.of(), null);
    private static final Outcome BREAKDOWN = new Outcome.Failed(Outcome.Reason.UNREACHABLE, "Refused", false, null);
    private static final Outcome NONSENSE = new Outcome.Failed(Outcome.Reason.INVALID_ANSWER, "Not JSON", false, null);

    @Test
    void anAuthorityThatBreaksDownIsLeftInPeaceAndThenTriedAgain() {
        Protection protection = new Protection(authority(ALWAYS, 5, Duration.ofMillis(200)), Clock.systemUTC());
        AtomicInteger calls = new AtomicInteger();
        for (int i = 0; i < 4; i++) {
            protection.around(() -> BREAKDOWN);
        }
        assertThat(protection.isLeftInPeace()).isTrue();

        Outcome heldBack = protection.around(() -> {
            calls.incrementAndGet();
            return ANSWER;
        });

        assertThat(heldBack).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Outcome.Reason.LEFT_IN_PEACE);
            assertThat(failed.wasHeldBack()).isTrue();
            assertThat(failed.applied()).isFalse();
            assertThat(failed.retryAfter()).isEqualTo(Duration.ofMillis(200));
        });
        assertThat(calls).hasValue(0);
        await().until(() -> protection.around(() -> ANSWER).equals(ANSWER));
    }

    @Test
    void anAuthorityThatTalksNonsenseOrRefusesIsNotBrokenDown() {
        Protection protection = new Protection(authority(ALWAYS, 5, Duration.ofMinutes(1)), Clock.systemUTC());
        for (int i = 0; i < 10; i++) {
            protection.around(() -> NONSENSE);
            protection.around(() -> new Outcome.Refused(404, "NONE", ""));
        }
        assertThat(protection.around(() -> ANSWER)).isEqualTo(ANSWER);
    }

    @Test
    void noMoreCallsAreLetThroughAtOnceThanTheAuthorityTakes() throws InterruptedException {
        Protection protection = new Protection(authority(ALWAYS, 1, Duration.ofMinutes(1)), Clock.systemUTC());
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread first = Thread.ofVirtual()
                .start(() -> protection.around(() -> {
                    inside.countDown();
                    awaitQuietly(leave);
                    return ANSWER;
                }));
        inside.await();

        Outcome second = protection.around(() -> ANSWER);

        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Outcome.Reason.TOO_MANY_CALLS));
        leave.countDown();
        first.join();
        assertThat(protection.around(() -> ANSWER)).isEqualTo(ANSWER);
    }

    /** 28 November 2025 is a Friday; clocks there were an hour ahead of UTC then. */
    @ParameterizedTest
    @CsvSource({
        "2025-11-28T07:29:59Z, 2025-11-28T07:30:00Z",
        "2025-11-28T07:30:00Z, 2025-11-28T07:30:00Z",
        "2025-11-28T14:59:59Z, 2025-11-28T14:59:59Z",
        "2025-11-28T15:00:00Z, 2025-12-01T07:30:00Z",
        "2025-11-30T10:00:00Z, 2025-12-01T07:30:00Z",
        // Announced maintenance, in the middle of a day and over the end of one.
        "2025-12-02T10:00:00Z, 2025-12-02T12:00:00Z",
        "2025-12-03T14:00:00Z, 2025-12-04T07:30:00Z",
    })
    void outsideItsHoursAnAuthorityIsNotCalledButWhenItOpens(Instant now, Instant opens) {
        Calendar hours = new Calendar(
                CASABLANCA,
                WEEK,
                new Calendar.Hours(LocalTime.of(8, 30), LocalTime.of(16, 0)),
                List.of(
                        window("2025-12-02T09:00:00Z", "2025-12-02T12:00:00Z"),
                        window("2025-12-03T13:00:00Z", "2025-12-03T16:00:00Z")));
        Protection protection =
                new Protection(authority(hours, 5, Duration.ofMinutes(1)), Clock.fixed(now, ZoneOffset.UTC));

        Outcome outcome = protection.around(() -> ANSWER);

        if (now.equals(opens)) {
            assertThat(outcome).isEqualTo(ANSWER);
        } else {
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                assertThat(failed.reason()).isEqualTo(Outcome.Reason.CLOSED);
                assertThat(failed.retryAfter()).isEqualTo(Duration.between(now, opens));
            });
        }
    }

    private static Calendar.Window window(String from, String to) {
        return new Calendar.Window(Instant.parse(from), Instant.parse(to));
    }

    private static Authority authority(Calendar calendar, int atOnce, Duration pause) {
        Label label = new Label("x", "x", "x");
        return new Authority(
                "somebody",
                label,
                label,
                "rest",
                "http://127.0.0.1",
                Duration.ofMillis(50),
                atOnce,
                new Authority.Retry(Duration.ofSeconds(1), 2, Duration.ofMinutes(1), 3),
                new Authority.CircuitBreaker(4, 50, pause),
                calendar,
                Security.USUAL,
                new WireFormat.Rest(),
                null);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
