package org.guichetunique.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guichetunique.identity.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The accounts that are open; a closed one is not found. */
@Component
public final class Accounts {

    private static final String OPEN_ACCOUNTS = """
            select subject, username, email, password_hash, given_name, family_name, given_name_ar, family_name_ar,
                national_id, authority, unit, preferred_language, assurance,
                array(select role from account_role r where r.subject = a.subject order by role) as roles
              from account a
             where closed_at is null and\s""";

    private final JdbcClient database;
    private final TransactionOperations transaction;

    Accounts(JdbcClient database, TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public Optional<Account> find(Username username) {
        return database.sql(OPEN_ACCOUNTS + "username = :username")
                .param("username", username.value())
                .query(Accounts::read)
                .optional();
    }

    public Optional<Account> find(UUID subject) {
        return database.sql(OPEN_ACCOUNTS + "subject = :subject")
                .param("subject", subject)
                .query(Accounts::read)
                .optional();
    }

    /** @return whether it was added: false if the username is taken, and nothing was changed */
    public boolean addIfAbsent(Account account) {
        return Boolean.TRUE.equals(transaction.execute(status -> insert(account)));
    }

    public void changePasswordHash(UUID subject, String hash) {
        database.sql("update account set password_hash = :hash where subject = :subject")
                .param("hash", hash)
                .param("subject", subject)
                .update();
    }

    private boolean insert(Account account) {
        int added = database.sql("""
                        insert into account (subject, username, email, password_hash, given_name, family_name,
                            given_name_ar, family_name_ar, national_id, authority, unit, preferred_language, assurance)
                        values (:subject, :username, :email, :hash, :given, :family, :givenAr, :familyAr, :nationalId,
                            :authority, :unit, :language, :assurance)
                        on conflict (username) do nothing""")
                .param("subject", account.subject())
                .param("username", account.username().value())
                .param("email", account.email())
                .param("hash", account.passwordHash())
                .param("given", account.latin().given())
                .param("family", account.latin().family())
                .param("givenAr", account.arabic().given())
                .param("familyAr", account.arabic().family())
                .param("nationalId", account.nationalId())
                .param("authority", account.authority())
                .param("unit", account.unit())
                .param("language", account.language().code())
                .param("assurance", account.assurance().code())
                .update();
        if (added == 1) {
            account.roles().forEach(role -> grant(account.subject(), role));
        }
        return added == 1;
    }

    private void grant(UUID subject, Role role) {
        database.sql("insert into account_role (subject, role) values (:subject, :role)")
                .param("subject", subject)
                .param("role", role.code())
                .update();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("subject", UUID.class),
                new Username(row.getString("username")),
                row.getString("email"),
                row.getString("password_hash"),
                new PersonName(row.getString("given_name"), row.getString("family_name")),
                new PersonName(row.getString("given_name_ar"), row.getString("family_name_ar")),
                row.getString("national_id"),
                roles((String[]) row.getArray("roles").getArray()),
                row.getString("authority"),
                row.getString("unit"),
                Language.of(row.getString("preferred_language")).orElseThrow(),
                Assurance.of(row.getString("assurance")));
    }

    private static Set<Role> roles(String[] codes) {
        return Arrays.stream(codes).filter(Objects::nonNull).map(Role::of).collect(Collectors.toUnmodifiableSet());
    }
}
