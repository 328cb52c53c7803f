package org.guichetunique.simulators.journal;

/**
 * What a caller asks to be done once.
 *
 * @param fingerprint of everything that the call says, so that another call under the same key is noticed
 */
public record Deed(String authority, String operation, String key, String fingerprint) {}
