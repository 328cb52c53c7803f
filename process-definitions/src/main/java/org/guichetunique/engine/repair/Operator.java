package org.guichetunique.engine.repair;

/** Somebody who has signed in to keep the platform going. */
public record Operator(String subject, String name) {}
