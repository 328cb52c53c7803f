package org.guichetunique.casework.operation.repair;

/** Somebody who has signed in to keep the platform going. */
public record Operator(String subject, String name) {

    /** Whom an operator works for, where the log names an authority: the platform itself. */
    public static final String PLATFORM = "guichet-unique";
}
