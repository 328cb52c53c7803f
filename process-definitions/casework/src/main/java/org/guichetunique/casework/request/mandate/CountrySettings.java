package org.guichetunique.casework.request.mandate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param zone in which the last day of a mandate ends */
@ConfigurationProperties("guichet")
record CountrySettings(@DefaultValue("Africa/Casablanca") String zone) {}
