package org.guichetunique.casework.office.note;

import java.time.Instant;

/** One note in a file; it is never changed. */
public record Note(long id, String author, String text, Instant at) {}
