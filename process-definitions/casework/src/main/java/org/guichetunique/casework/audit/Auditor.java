package org.guichetunique.casework.audit;

/** Somebody who has signed in to watch over those who use people's data. */
public record Auditor(String subject, String name) {}
