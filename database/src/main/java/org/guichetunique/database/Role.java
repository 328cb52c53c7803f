package org.guichetunique.database;

/** Who connects. Each application has its own role, which owns nothing and may only what its work needs. */
public enum Role {
    PORTAL("guichet_portal"),
    IDENTITY("guichet_identity");

    private final String login;

    Role(String login) {
        this.login = login;
    }

    public String login() {
        return login;
    }
}
