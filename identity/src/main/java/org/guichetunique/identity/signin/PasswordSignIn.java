package org.guichetunique.identity.signin;

import java.util.List;
import java.util.Optional;
import org.guichetunique.identity.account.Account;
import org.guichetunique.identity.account.Accounts;
import org.guichetunique.identity.account.Passwords;
import org.guichetunique.identity.account.Username;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Compares what was typed with the account. The one signed in is called by the subject, never by the user name. */
@Component
final class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final AttemptDigests digests;

    PasswordSignIn(Accounts accounts, Passwords passwords, Attempts attempts, AttemptDigests digests) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.digests = digests;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String name = typed.getName();
        String password = typed.getCredentials() instanceof String text ? text : "";
        if (name.isBlank() || password.isEmpty()) {
            throw new SignInRefused(new Problem.Incomplete());
        }
        Optional<Username> username = Username.typed(name);
        Permission permission = attempts.begin(digests.of(username, address(typed)));
        return switch (permission) {
            case Permission.Refused(var until) -> throw new SignInRefused(new Problem.Wait(until));
            case Permission.Granted granted -> {
                Account account = verified(username, password);
                attempts.succeeded(granted);
                yield signedIn(account, typed.getDetails());
            }
        };
    }

    private Account verified(Optional<Username> username, String password) {
        Optional<Account> account = username.flatMap(accounts::find);
        String hash = account.map(Account::passwordHash).orElse(null);
        try {
            if (!passwords.matches(password, hash)) {
                throw new SignInRefused(new Problem.NoMatch());
            }
        } catch (Passwords.TooBusy e) {
            throw new SignInRefused(new Problem.Busy());
        }
        Account found = account.orElseThrow();
        if (passwords.isOutdated(found.passwordHash())) {
            accounts.changePasswordHash(found.subject(), passwords.hash(password));
        }
        return found;
    }

    private static Authentication signedIn(Account account, @Nullable Object details) {
        List<GrantedAuthority> authorities =
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
        User user = new User(account.subject().toString(), "", authorities);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
        authentication.setDetails(details);
        return authentication;
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
