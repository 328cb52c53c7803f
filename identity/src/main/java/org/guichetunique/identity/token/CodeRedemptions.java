package org.guichetunique.identity.token;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/**
 * Makes sure that a code is redeemed once. The authorization server marks a code as used only when the tokens are
 * saved, so that two requests at the same moment would both find it unused.
 */
@Component
class CodeRedemptions {

    private final JdbcClient database;

    CodeRedemptions(JdbcClient database) {
        this.database = database;
    }

    /** @throws OAuth2AuthenticationException with {@code invalid_grant} for all but the first */
    void redeem(String authorizationId) {
        int first = database.sql("update oauth2_authorization set code_redeemed_at = now()"
                        + " where id = :id and code_redeemed_at is null")
                .param("id", authorizationId)
                .update();
        if (first == 0) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    /** Nothing in an authorization is of use a day after its last token expired. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forgetExpired() {
        database.sql("""
                        delete from oauth2_authorization
                         where created_at < now() - interval '1 day'
                           and greatest(authorization_code_expires_at, access_token_expires_at,
                                oidc_id_token_expires_at, refresh_token_expires_at, created_at)
                               < now() - interval '1 day'""").update();
    }
}
