package org.guichetunique.casework.casefile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives cases to the account of those for whom they were filed before they had one. */
@Component
public final class CaseOwners {

    private final JdbcClient database;

    public CaseOwners(JdbcClient database) {
        this.database = database;
    }

    /** Of two drafts for one service the account keeps its own. */
    public void give(String party, String account) {
        database.sql("""
                        update case_file mine set owner = :account
                         where owner = :party
                           and (state <> 'draft' or not exists (
                                 select 1 from case_file other
                                  where other.owner = :account and other.service = mine.service
                                    and other.state = 'draft'))
                        """).param("account", account).param("party", party).update();
    }
}
