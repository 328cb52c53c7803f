package org.guichetunique.casework.person.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the notices together. Reads {@code guichet.portal-url}, {@code guichet.mail.host} (no e-mail without it), {@code
 * guichet.mail.port}, {@code guichet.mail.user}, {@code guichet.mail.password}, {@code guichet.mail.tls} ({@code none},
 * {@code starttls}, {@code tls}), {@code guichet.mail.from}, {@code guichet.sms.operation} (the operation of
 * a contract that sends a text message; none without it), {@code guichet.sms.calling-code} and {@code guichet.notification.every} (the pause between two
 * looks).
 */
@Configuration(proxyBeanMethods = false)
public class NotificationConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationConfiguration.class);
    private static final String TIME_LIMIT = "15000";
    private static final String CALLING_CODE = "+212";

    /** The ways out of the portal that this platform has. */
    record Ways(List<Carrier> carriers) {}

    @Bean
    Letters letters(Environment environment) {
        return new Letters(environment.getProperty("guichet.portal-url", "http://localhost:8080"));
    }

    @Bean
    Ways ways(
            Letters words,
            Contracts contracts,
            Exchange exchange,
            ExchangeLog log,
            PlatformTransactionManager transactions,
            Environment environment) {
        List<Carrier> carriers = new ArrayList<>();
        String host = environment.getProperty("guichet.mail.host", "");
        if (host.isBlank()) {
            LOG.info("No mail server is configured: notices stay in the portal");
        } else {
            String from = environment.getProperty("guichet.mail.from", "");
            carriers.add(new Post(
                    mailServer(host, environment),
                    MailAddress.of(from)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "GUICHET_MAIL_FROM must be an e-mail address, not '" + from + "'")),
                    words));
        }
        String texts = environment.getProperty("guichet.sms.operation", "");
        if (!texts.isBlank()) {
            carriers.add(new Texting(contracts.operation(texts), exchange, log, new TransactionTemplate(transactions)));
        }
        return new Ways(List.copyOf(carriers));
    }

    private static JavaMailSender mailServer(String host, Environment environment) {
        String tls = environment.getProperty("guichet.mail.tls", "starttls");
        if (!List.of("none", "starttls", "tls").contains(tls)) {
            throw new IllegalArgumentException("GUICHET_MAIL_TLS must be none, starttls or tls, not '" + tls + "'");
        }
        String user = environment.getProperty("guichet.mail.user", "");
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(host);
        server.setPort(environment.getProperty("guichet.mail.port", Integer.class, 587));
        Properties settings = server.getJavaMailProperties();
        settings.put("mail.smtp.connectiontimeout", TIME_LIMIT);
        settings.put("mail.smtp.timeout", TIME_LIMIT);
        settings.put("mail.smtp.writetimeout", TIME_LIMIT);
        settings.put("mail.smtp.ssl.enable", String.valueOf(tls.equals("tls")));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        settings.put("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        if (!user.isBlank()) {
            settings.put("mail.smtp.auth", "true");
            server.setUsername(user);
            server.setPassword(environment.getProperty("guichet.mail.password", ""));
        }
        return server;
    }

    @Bean
    Notices notices(JdbcClient database) {
        return new Notices(database);
    }

    @Bean
    Choices choices(JdbcClient database) {
        return new Choices(database);
    }

    @Bean
    Contacts contacts(JdbcClient database, Ways ways, Letters words, Environment environment) {
        return new Contacts(
                database, ways.carriers(), words, environment.getProperty("guichet.sms.calling-code", CALLING_CODE));
    }

    @Bean
    VouchedAddresses vouchedAddresses(JdbcClient database) {
        return new VouchedAddresses(database);
    }

    @Bean
    Telling telling(
            JdbcClient database,
            CaseEvents events,
            Catalogue catalogue,
            Ways ways,
            PlatformTransactionManager transactions) {
        return new Telling(
                database,
                events,
                catalogue,
                ways.carriers().stream().map(Carrier::channel).collect(Collectors.toSet()),
                new TransactionTemplate(transactions),
                Clock.systemUTC());
    }

    @Bean
    Dispatch dispatch(JdbcClient database, Ways ways, Letters words, PlatformTransactionManager transactions) {
        return new Dispatch(
                new Deliveries(database),
                ways.carriers(),
                words,
                new TransactionTemplate(transactions),
                Clock.systemUTC());
    }

    @Bean
    NotificationLoop notificationLoop(Telling telling, Dispatch dispatch, Environment environment) {
        return new NotificationLoop(
                telling, dispatch, Duration.parse(environment.getProperty("guichet.notification.every", "PT2S")));
    }
}
