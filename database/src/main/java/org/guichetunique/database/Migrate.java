package org.guichetunique.database;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings a server that was there before to the present version, and ends. Reads {@code GUICHET_DATABASE_URL} and
 * {@code GUICHET_OWNER_DB_USER} with its password, and gives the applications' roles their passwords.
 */
public final class Migrate {

    private Migrate() {}

    public static void main(String[] arguments) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(required("GUICHET_DATABASE_URL"));
        owner.setUser(required("GUICHET_OWNER_DB_USER"));
        owner.setPassword(required("GUICHET_OWNER_DB_PASSWORD"));
        new Migrations(
                        owner,
                        new Migrations.Passwords(
                                required("GUICHET_PORTAL_DB_PASSWORD"), required("GUICHET_IDENTITY_DB_PASSWORD")))
                .apply();
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            System.err.println(name + " is not set");
            System.exit(2);
        }
        return value;
    }
}
