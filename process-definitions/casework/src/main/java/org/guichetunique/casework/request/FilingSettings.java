package org.guichetunique.casework.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param fileAddress of the page of a filed case, with {@code {reference}} where its reference stands */
@ConfigurationProperties("guichet")
record FilingSettings(
        @DefaultValue("http://localhost:8080/app/files/{reference}")
        String fileAddress) {}
