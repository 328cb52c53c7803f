package org.guichetunique.casework.request.counter;

import java.util.Locale;

/**
 * Somebody who helps people at a counter.
 *
 * @param subject opaque identifier given by the sign-in service
 */
public record CounterAgent(String subject, String name, String nationalId, Locale language) {}
