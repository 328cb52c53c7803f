package org.guichetunique.casework.studio.drafting;

/** Somebody who has signed in to write procedures, or to look at what others wrote. */
public record Designer(String subject, String name) {}
