package org.guichetunique.engine.request;

import org.guichetunique.procedures.form.Field;

/**
 * A field that has to be asked in this case, with what the person has written so far.
 *
 * @param typed empty while nothing was written
 */
public record Question(String section, Field field, String typed) {}
