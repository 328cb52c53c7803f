package org.guichetunique.casework.person.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param portalUrl the address of the portal, as people are told it */
@ConfigurationProperties("guichet")
record NoticeSettings(@DefaultValue("http://localhost:8080") String portalUrl) {}
