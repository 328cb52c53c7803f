package org.guichetunique.casework.casefile.attachment.content;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param attachments the folder of the contents, which all nodes share; made when it is missing
 * @param clamd {@code host:port} of the virus scanner; empty for none
 */
@ConfigurationProperties("guichet")
record ContentSettings(
        @DefaultValue(".data/attachments") Path attachments,
        @DefaultValue("") String clamd) {}
