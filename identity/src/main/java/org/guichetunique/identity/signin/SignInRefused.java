package org.guichetunique.identity.signin;

import org.springframework.security.core.AuthenticationException;

final class SignInRefused extends AuthenticationException {

    private final Problem problem;

    SignInRefused(Problem problem) {
        super(problem.getClass().getSimpleName());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
