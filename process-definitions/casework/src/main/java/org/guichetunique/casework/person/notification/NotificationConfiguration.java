package org.guichetunique.casework.person.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.log.ExchangeLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The ways out of the portal that this platform has: mail, text messages and letters, where they are set. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationConfiguration.class);
    private static final String TIME_LIMIT = "15000";

    @Bean
    Carriers carriers(
            MailSettings mail,
            TextSettings texts,
            Letters words,
            Contracts contracts,
            Exchange exchange,
            ExchangeLog log,
            PostCarrier post,
            TransactionTemplate transactions) {
        List<Carrier> carriers = new ArrayList<>();
        if (mail.host().isBlank()) {
            LOG.info("No mail server is configured: notices stay in the portal");
        } else {
            carriers.add(new MailCarrier(server(mail), mail.sender(), words));
        }
        if (!texts.operation().isBlank()) {
            carriers.add(new SmsCarrier(contracts.operation(texts.operation()), exchange, log, transactions));
        }
        if (post.isOffered()) {
            carriers.add(post);
        }
        return new Carriers(carriers);
    }

    private static JavaMailSender server(MailSettings mail) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(mail.host());
        server.setPort(mail.port());
        Properties settings = server.getJavaMailProperties();
        settings.put("mail.smtp.connectiontimeout", TIME_LIMIT);
        settings.put("mail.smtp.timeout", TIME_LIMIT);
        settings.put("mail.smtp.writetimeout", TIME_LIMIT);
        settings.put("mail.smtp.ssl.enable", String.valueOf(mail.tls().equals("tls")));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.starttls.enable", String.valueOf(mail.tls().equals("starttls")));
        settings.put("mail.smtp.starttls.required", String.valueOf(mail.tls().equals("starttls")));
        if (!mail.user().isBlank()) {
            settings.put("mail.smtp.auth", "true");
            server.setUsername(mail.user());
            server.setPassword(mail.password());
        }
        return server;
    }
}
