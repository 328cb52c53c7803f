package org.guichetunique.casework;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the plain files stand.
 *
 * @param home the folder of dictionary, contracts and procedures; empty for the nearest one
 * @param authorities the folder of the authorities, instead of the one there; empty for none
 * @param moreAuthorities a further folder of authorities; empty for none
 * @param procedures the folder of the procedures, instead of the one there; empty for none
 */
@ConfigurationProperties("guichet")
record DefinitionsSettings(
        @DefaultValue("") String home,
        @DefaultValue("") String authorities,
        @DefaultValue("") String moreAuthorities,
        @DefaultValue("") String procedures) {}
