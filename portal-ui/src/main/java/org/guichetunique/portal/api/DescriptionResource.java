package org.guichetunique.portal.api;

import jakarta.annotation.security.PermitAll;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The interface's description, for everybody. */
@RestController
class DescriptionResource {

    static final String FILE = "portal/back-office.openapi.yaml";

    @GetMapping(ApiAccess.DESCRIPTION)
    @PermitAll
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/openapi+yaml"))
                .body(new ClassPathResource(FILE));
    }
}
