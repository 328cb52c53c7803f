package org.guichetunique.casework.person.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param offered whether a counter posts letters to whom no other way reaches */
@ConfigurationProperties("guichet.post")
record PostSettings(@DefaultValue("true") boolean offered) {}
