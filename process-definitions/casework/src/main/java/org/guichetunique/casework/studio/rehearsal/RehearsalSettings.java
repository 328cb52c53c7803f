package org.guichetunique.casework.studio.rehearsal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param authorities the address of the simulated authorities; empty where nothing can be rehearsed */
@ConfigurationProperties("guichet.rehearsal")
record RehearsalSettings(@DefaultValue("") String authorities) {}
