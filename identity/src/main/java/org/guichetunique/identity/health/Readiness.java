package org.guichetunique.identity.health;

import java.time.Duration;
import java.util.Locale;
import org.guichetunique.identity.Settings;
import org.guichetunique.identity.account.Passwords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one line at the end of a start. */
@Component
class Readiness {

    private static final Logger log = LoggerFactory.getLogger(Readiness.class);
    private static final double MILLIS_PER_SECOND = 1000;

    private final Settings settings;
    private final Passwords passwords;

    Readiness(Settings settings, Passwords passwords) {
        this.settings = settings;
        this.passwords = passwords;
    }

    @EventListener
    void say(ApplicationReadyEvent event) {
        Thread.ofVirtual().name("prepare-passwords").start(passwords::prepare);
        log.info("Identity is ready at {} after {} s", settings.issuer(), seconds(event.getTimeTaken()));
    }

    private static String seconds(@Nullable Duration taken) {
        return taken == null ? "?" : String.format(Locale.ROOT, "%.1f", taken.toMillis() / MILLIS_PER_SECOND);
    }
}
