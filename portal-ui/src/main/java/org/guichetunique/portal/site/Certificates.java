package org.guichetunique.portal.site;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import org.guichetunique.casework.casefile.document.seal.DocumentKeys;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The certificates by which documents are verified offline, in PEM. */
@RestController
class Certificates {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int LINE = 64;

    private final DocumentKeys keys;

    Certificates(DocumentKeys keys) {
        this.keys = keys;
    }

    @GetMapping(path = "/documents/certificates.pem")
    ResponseEntity<String> certificates() throws CertificateEncodingException {
        StringBuilder pem = new StringBuilder();
        Base64.Encoder lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
        for (X509Certificate certificate : keys.certificates()) {
            pem.append("# SHA-256 ")
                    .append(DocumentKeys.fingerprint(certificate))
                    .append("\n-----BEGIN CERTIFICATE-----\n")
                    .append(lines.encodeToString(certificate.getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(MediaType.parseMediaType("application/x-pem-file"))
                .body(pem.toString());
    }
}
