package org.guichetunique.casework.request.mandate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param zone in which the days of the country begin and end, where no authority says otherwise */
@ConfigurationProperties("guichet")
public record CountrySettings(
        @DefaultValue("Africa/Casablanca") String zone) {}
