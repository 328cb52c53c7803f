package org.guichetunique.identity.account;

/** A name in one script. */
public record PersonName(String given, String family) {

    public String full() {
        return given + " " + family;
    }
}
