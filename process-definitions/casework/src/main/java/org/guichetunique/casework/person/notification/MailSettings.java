package org.guichetunique.casework.person.notification;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server.
 *
 * @param host empty where no e-mail is sent
 * @param tls {@code none}, {@code starttls} or {@code tls}
 * @param from the sender's address
 */
@ConfigurationProperties("guichet.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("starttls") String tls,
        @DefaultValue("") String from) {

    MailSettings {
        if (!List.of("none", "starttls", "tls").contains(tls)) {
            throw new IllegalArgumentException("GUICHET_MAIL_TLS must be none, starttls or tls, not '" + tls + "'");
        }
    }

    /** @throws IllegalArgumentException where {@code from} is no address */
    MailAddress sender() {
        return MailAddress.of(from)
                .orElseThrow(() -> new IllegalArgumentException(
                        "GUICHET_MAIL_FROM must be an e-mail address, not '" + from + "'"));
    }

    /** Without the password, which does not belong into any log. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
