package org.guichetunique.portal;

import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one line that tells whoever started the portal where it is. */
@Component
class Ready {

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    @EventListener
    void say(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            Duration taken = Objects.requireNonNullElse(event.getTimeTaken(), Duration.ZERO);
            LOG.info(
                    "Portal ready at http://localhost:{} after {} ms",
                    web.getWebServer().getPort(),
                    taken.toMillis());
        }
    }
}
