package org.guichetunique.casework.studio.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.casefile.clock.LegalClock;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.forecast.PastCase;
import org.guichetunique.procedures.forecast.TimerMoments;

/** The legal terms of a draft for cases that went by those in force, with the pauses that each of them had. */
record CaseLimits(PublicService inForce, PublicService drafted) implements TimerMoments {

    @Override
    public Optional<Duration> at(String name, PastCase one, Duration now) {
        LegalClock clock = Clocks.starting(drafted, one.filedAt());
        return switch (name) {
            case "legalLimit" -> Optional.of(since(one, clock.endsAt()).plus(paused(one)));
            case "legalWarning" -> Optional.of(since(one, clock.warnsAt()).plus(paused(one)));
            case "opinionLimit" ->
                Optional.of(since(
                        one,
                        LegalClock.started(
                                        drafted.competence().calendar(),
                                        drafted.terms().consultation().within(),
                                        drafted.terms().consultation().reminder(),
                                        one.filedAt().plus(now))
                                .endsAt()));
            default -> Optional.empty();
        };
    }

    private Duration paused(PastCase one) {
        Duration without = since(one, Clocks.starting(inForce, one.filedAt()).endsAt());
        Duration paused = one.legalLimit().minus(without);
        return paused.isNegative() ? Duration.ZERO : paused;
    }

    private static Duration since(PastCase one, Instant moment) {
        return Duration.between(one.filedAt(), moment);
    }
}
