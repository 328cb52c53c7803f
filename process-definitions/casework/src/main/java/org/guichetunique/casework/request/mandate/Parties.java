package org.guichetunique.casework.request.mandate;

import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseOwners;
import org.guichetunique.casework.casefile.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those whom others act for, whether they have an account or not. */
@Component
public class Parties {

    /** By which the sign-in service tells people apart. */
    static final String NATIONAL_ID = "person.nationalId";

    private final JdbcClient database;
    private final CaseOwners owners;

    public Parties(JdbcClient database, CaseOwners owners) {
        this.database = database;
        this.owners = owners;
    }

    /** The party that the element's value identifies, noted now unless it is known. */
    String note(String element, String number, String name, String nameArabic) {
        return database.sql("""
                        insert into party (id, element, number, name, name_arabic)
                        values (:id, :element, :number, :name, :nameArabic)
                        on conflict (element, number) do update
                           set name = case when party.account is null then excluded.name else party.name end,
                               name_arabic = case when party.account is null then excluded.name_arabic
                                                  else party.name_arabic end
                        returning id
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("element", element)
                .param("number", number)
                .param("name", name)
                .param("nameArabic", nameArabic)
                .query(String.class)
                .single();
    }

    Optional<Party> find(String element, String number) {
        return database.sql("select * from party where element = :element and number = :number")
                .param("element", element)
                .param("number", number)
                .query((row, index) -> new Party(
                        row.getString("id"),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("name_arabic"),
                        row.getString("account")))
                .optional();
    }

    /**
     * Somebody has signed in. What was filed for them before, and what they were asked to act for, is theirs from now
     * on; of two drafts for one service they keep their own.
     */
    @Transactional
    public void arrived(Person person, String nameArabic) {
        String id = database.sql("""
                        insert into party (id, element, number, name, name_arabic, account)
                        values (:id, :element, :number, :name, :nameArabic, :account)
                        on conflict (element, number) do update
                           set name = excluded.name, name_arabic = excluded.name_arabic, account = excluded.account
                        returning id
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("element", NATIONAL_ID)
                .param("number", person.nationalId())
                .param("name", person.name())
                .param("nameArabic", nameArabic)
                .param("account", person.subject())
                .query(String.class)
                .single();
        owners.give(id, person.subject());
        database.sql("""
                        update mandate asked set holder = :account, holder_name = :name
                         where holder = :party
                           and not exists (select 1 from mandate other
                                            where other.holder = :account and other.kind = asked.kind
                                              and other.represented = asked.represented and other.ended_at is null)
                        """)
                .param("account", person.subject())
                .param("name", person.name())
                .param("party", id)
                .update();
    }
}
