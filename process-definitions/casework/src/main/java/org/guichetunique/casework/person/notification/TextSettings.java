package org.guichetunique.casework.person.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Text messages.
 *
 * @param operation the operation of a contract that sends one; empty where none is sent
 * @param callingCode of the country, for numbers that are written without one
 */
@ConfigurationProperties("guichet.sms")
record TextSettings(
        @DefaultValue("") String operation,
        @DefaultValue("+212") String callingCode) {}
