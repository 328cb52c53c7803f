package org.guichetunique.identity.problem;

import java.sql.SQLException;
import org.guichetunique.identity.UnusableSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why there is no start, where the operator can do something about it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartupProblems implements SpringBootExceptionReporter {

    /** The constructor that Spring Boot looks for. */
    public StartupProblems(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        String sentence = sentenceFor(failure);
        if (sentence == null) {
            return false;
        }
        System.err.println(sentence);
        return true;
    }

    static @Nullable String sentenceFor(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnusableSetting) {
                return cause.getMessage();
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sentenceFor(sql, sql.getSQLState());
            }
        }
        return null;
    }

    private static @Nullable String sentenceFor(SQLException failure, String state) {
        if (state.startsWith("08")) {
            return "The database does not answer: start it, or correct GUICHET_DATABASE_URL. (" + failure.getMessage()
                    + ")";
        }
        if (state.startsWith("28")) {
            return "The database refuses the role guichet_identity: set GUICHET_IDENTITY_DB_PASSWORD to its password.";
        }
        if (state.equals("42P01") || state.equals("42703")) {
            return "The database is older than this program: run the migrations of the database module first.";
        }
        return null;
    }
}
