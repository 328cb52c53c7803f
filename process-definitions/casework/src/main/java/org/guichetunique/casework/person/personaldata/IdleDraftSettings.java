package org.guichetunique.casework.person.personaldata;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param idleDrafts how long a draft may be left alone before it is deleted */
@ConfigurationProperties("guichet")
public record IdleDraftSettings(@DefaultValue("90d") Duration idleDrafts) {}
