package org.guichetunique.engine.casefile;

import java.util.Locale;

/**
 * Somebody who has signed in to act on their own requests.
 *
 * @param subject opaque identifier given by the sign-in service
 * @param nationalId as the sign-in service vouches for it
 */
public record Person(String subject, String name, String nationalId, Locale language) {}
