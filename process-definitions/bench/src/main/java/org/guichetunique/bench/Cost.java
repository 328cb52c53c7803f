package org.guichetunique.bench;

/**
 * What work took that another program on the machine does not change. Processor time is not a number where the machine
 * does not tell it.
 *
 * @param statements that the database was given
 * @param rows written
 * @param walBytes of the write-ahead log
 * @param documentBytes those of them that hold printed documents
 * @param transactions that wrote
 * @param javaMillis of processor time of the program
 * @param databaseMillis of processor time of the database
 */
record Cost(
        double statements,
        double rows,
        double walBytes,
        double documentBytes,
        double transactions,
        double javaMillis,
        double databaseMillis) {

    static final Cost NONE = new Cost(0, 0, 0, 0, 0, 0, 0);

    Cost plus(Cost other) {
        return new Cost(
                statements + other.statements,
                rows + other.rows,
                walBytes + other.walBytes,
                documentBytes + other.documentBytes,
                transactions + other.transactions,
                javaMillis + other.javaMillis,
                databaseMillis + other.databaseMillis);
    }

    Cost minus(Cost other) {
        return plus(other.each(-1));
    }

    /** Of program and database together. */
    double processorMillis() {
        return javaMillis + databaseMillis;
    }

    /** Of one among so many cases. */
    Cost each(double cases) {
        return new Cost(
                statements / cases,
                rows / cases,
                walBytes / cases,
                documentBytes / cases,
                transactions / cases,
                javaMillis / cases,
                databaseMillis / cases);
    }
}
