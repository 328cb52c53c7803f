package org.guichetunique.casework.operation.registry;

/** Whether an authority is called now. */
public enum Health {
    /** Calls go through. */
    OPEN,
    /** Its calendar says that it does not answer now. */
    CLOSED,
    /** So many calls failed that none is made for a while. */
    LEFT_IN_PEACE
}
