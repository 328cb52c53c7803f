package org.guichetunique.identity.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichetunique.identity.account.Assurance;
import org.guichetunique.identity.account.PersonName;
import org.guichetunique.identity.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;

/** Read from {@code application-demonstration.yaml}, which Spring Boot opens in that profile only. */
@Profile("demonstration")
@ConfigurationProperties("guichet.demonstration")
record DemonstrationPeople(String password, List<Person> accounts) {

    /** @param describedAs by language code: what this person does in the demonstration */
    record Person(
            String username,
            String email,
            PersonName latin,
            PersonName arabic,
            String nationalId,
            Set<Role> roles,
            @Nullable String authority,
            @Nullable String unit,
            String language,
            Assurance assurance,
            Map<String, String> describedAs) {}
}
