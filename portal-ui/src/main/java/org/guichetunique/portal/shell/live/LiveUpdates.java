package org.guichetunique.portal.shell.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets open pages look again every few seconds. It is the server that looks and pushes what changed: a browser that
 * asked by itself would keep an unattended session alive for ever.
 */
@org.springframework.stereotype.Component
public class LiveUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Map<Component, Runnable> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("live-updates").factory());

    LiveUpdates() {
        clock.scheduleWithFixedDelay(this::tick, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs {@code look} for as long as the page is shown, as the person whose page it is. */
    public void watch(Component page, Runnable look) {
        page.addAttachListener(shown -> open.put(page, look));
        page.addDetachListener(left -> open.remove(page));
    }

    private void tick() {
        open.forEach((page, look) ->
                page.getUI().ifPresent(ui -> Thread.startVirtualThread(() -> run(ui, page, look))));
    }

    private void run(UI ui, Component page, Runnable look) {
        try {
            ui.access(() -> {
                try {
                    look.run();
                } catch (RuntimeException e) {
                    LOG.warn("A page could not look for changes; it tries again", e);
                }
            });
        } catch (UIDetachedException closed) {
            open.remove(page);
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
