package org.guichetunique.casework.person.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** E-mail. */
final class MailCarrier implements Carrier {

    private final JavaMailSender server;
    private final MailAddress from;
    private final Letters words;

    MailCarrier(JavaMailSender server, MailAddress from, Letters words) {
        this.server = server;
        this.from = from;
        this.words = words;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public DeliveryResult carry(
            UUID message, String person, String address, Locale language, Letter letter, String shortText) {
        Optional<MailAddress> to = MailAddress.of(address);
        if (to.isEmpty()) {
            return new DeliveryResult.Refused("not an address");
        }
        try {
            server.send(written(message, to.get(), language, letter));
            return new DeliveryResult.Taken();
        } catch (MailSendException e) {
            return answered(e);
        } catch (MailAuthenticationException e) {
            return new DeliveryResult.Failed(said(e));
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            return new DeliveryResult.Failed(said(e));
        }
    }

    private MimeMessage written(UUID message, MailAddress to, Locale language, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage mail = new Named(message, domain());
        MimeMessageHelper parts = new MimeMessageHelper(
                mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        parts.setFrom(new InternetAddress(from.value(), words.sender(language), StandardCharsets.UTF_8.name()));
        parts.setTo(to.value());
        parts.setSubject(letter.subject());
        parts.setText(letter.text(), letter.html());
        mail.setHeader("Content-Language", language.getLanguage());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("List-Unsubscribe", "<" + letter.preferences() + ">");
        return mail;
    }

    private String domain() {
        return from.value().substring(from.value().indexOf('@') + 1);
    }

    /** Where the server named no reason and was reached, nobody knows whether it took the message. */
    private static DeliveryResult answered(MailSendException failure) {
        Exception[] all = failure.getMessageExceptions();
        Throwable at = all.length > 0 ? all[0] : failure;
        while (at != null) {
            switch (at) {
                case SMTPAddressFailedException refused -> {
                    return permanent(refused.getReturnCode())
                            ? new DeliveryResult.Refused("SMTP " + refused.getReturnCode())
                            : new DeliveryResult.Failed("SMTP " + refused.getReturnCode());
                }
                case SMTPSenderFailedException refused -> {
                    return new DeliveryResult.Failed("SMTP " + refused.getReturnCode());
                }
                case SMTPSendFailedException refused
                when next(refused) == null -> {
                    return new DeliveryResult.Failed("SMTP " + refused.getReturnCode());
                }
                case MailConnectException unreachable -> {
                    return new DeliveryResult.Failed("the mail server cannot be reached");
                }
                default -> at = next(at);
            }
        }
        // Without a connection there was no message.
        return failure.getFailedMessages().isEmpty() || all.length == 0
                ? new DeliveryResult.Failed(said(failure))
                : new DeliveryResult.Unknown(said(all[0]));
    }

    private static @Nullable Throwable next(Throwable at) {
        return at instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : at.getCause();
    }

    /** That the mailbox is not there or takes nothing; of other refusals, the server's own troubles may be the reason. */
    private static boolean permanent(int code) {
        return code == 550 || code == 551 || code == 553 || code == 511 || code == 521 || code == 556;
    }

    private static String said(Exception e) {
        return e.getClass().getSimpleName();
    }

    /** Known by the same name however often it is sent, so that mail servers and readers show it once. */
    private static final class Named extends MimeMessage {

        private final String name;

        Named(UUID message, String domain) {
            super((jakarta.mail.Session) null);
            this.name = "<" + message + "@" + domain + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
