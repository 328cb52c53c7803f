package org.guichetunique.validator;

import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;

/**
 * {@code SignatureValidator <certificate>... -- <pdf>...}: prints a line for each file, {@code TOTAL_PASSED
 * PAdES-BASELINE-LT 1}: indication, format and number of time stamps of its first signature, or {@code UNSIGNED}. Asks
 * nobody: what proves a signature has to stand in the file.
 */
public final class SignatureValidator {

    private SignatureValidator() {}

    public static void main(String[] arguments) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        boolean isDocument = false;
        for (String argument : arguments) {
            if (argument.equals("--")) {
                isDocument = true;
            } else if (isDocument) {
                System.out.println(validate(new File(argument), trusted));
            } else {
                trusted.addCertificate(DSSUtils.loadCertificate(new File(argument)));
            }
        }
    }

    private static String validate(File pdf, CommonTrustedCertificateSource trusted) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(pdf));
        validator.setCertificateVerifier(verifier);
        SimpleReport report = validator.validateDocument().getSimpleReport();
        String first = report.getFirstSignatureId();
        return report.getSignaturesCount() == 0
                ? "UNSIGNED"
                : "%s %s %d"
                        .formatted(
                                report.getIndication(first),
                                report.getSignatureFormat(first),
                                report.getSignatureTimestamps(first).size());
    }
}
