package org.guichetunique.runtime.calls;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param poll how long the worker waits to be woken before it asks for work by itself: what a crash left, and what is tried again */
@ConfigurationProperties("guichet.exchange")
public record WorkerSettings(@DefaultValue("1s") Duration poll) {}
