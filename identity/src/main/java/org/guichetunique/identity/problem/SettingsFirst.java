package org.guichetunique.identity.problem;

import org.guichetunique.identity.Settings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Refuses unusable settings before anything is started, so that nothing is logged but the sentence that says why. */
public final class SettingsFirst implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder.get(context.getEnvironment()).bind("guichet.identity", Settings.class);
    }
}
