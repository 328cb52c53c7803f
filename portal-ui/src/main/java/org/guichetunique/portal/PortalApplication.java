package org.guichetunique.portal;

import org.guichetunique.runtime.RuntimeConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The citizen portal and the back office, in one process. */
@SpringBootApplication
@Import(RuntimeConfiguration.class)
public class PortalApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PortalApplication.class, arguments);
    }
}
