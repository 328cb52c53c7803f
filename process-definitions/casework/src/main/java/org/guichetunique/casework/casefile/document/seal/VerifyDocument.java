package org.guichetunique.casework.casefile.document.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./guichet verify-document <file> [certificates]}: says whether a document is as the platform signed it, offline.
 * {@code certificates} is the PEM file that the portal publishes at {@code /documents/certificates.pem}. Ends with 0 when
 * it is intact and signed by one of these, with 1 when it is not, and with 2 when there is nothing to verify.
 */
public final class VerifyDocument {

    private static final long LARGEST = 50_000_000;

    private VerifyDocument() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("Which document? ./guichet verify-document <file> [certificates.pem]");
            System.exit(2);
        }
        Path file = Path.of(arguments[0]);
        if (!Files.isReadable(file) || Files.size(file) > LARGEST) {
            System.err.println("No readable document " + file);
            System.exit(2);
        }
        SealVerdict verdict = SealCheck.check(
                Files.readAllBytes(file), arguments.length == 2 ? read(Path.of(arguments[1])) : List.of());
        System.out.println(words(verdict, arguments.length == 2));
        System.exit(
                verdict instanceof SealVerdict.Intact intact && (intact.isKnown() || arguments.length == 1) ? 0 : 1);
    }

    /**
     * What the command says.
     *
     * @param compared whether there were certificates to compare with
     */
    static String words(SealVerdict verdict, boolean compared) {
        return switch (verdict) {
            case SealVerdict.Intact intact ->
                """
                    Document %s is intact: not a byte has changed since it was signed%s.
                    signed by   %s
                    certificate %s
                    %s%s""".formatted(
                        intact.number(),
                        intact.signedAt() == null ? "" : " on " + intact.signedAt(),
                        intact.signer().getSubjectX500Principal().getName(),
                        DocumentKeys.fingerprint(intact.signer()),
                        intact.statedAt() == null
                                ? ""
                                : "time        %s, stated by %s\n".formatted(intact.statedAt(), intact.statedBy()),
                        intact.isKnown()
                                ? "The certificate is one of those that the platform has published."
                                : compared
                                        ? "The certificate is NOT one of those that the platform has published: do not trust it."
                                        : "Compare the certificate with those that the portal publishes, or name their file.");
            case SealVerdict.Changed changed -> words(changed.why(), changed.copyOf());
            case SealVerdict.Unsigned unsigned -> words(unsigned.why(), unsigned.copyOf());
        };
    }

    private static String words(String why, @Nullable String copyOf) {
        return copyOf == null ? "The document is NOT valid. " + why + "." : """
                    The file alone proves nothing. %s.
                    It may be a copy of document %s that a program saved again or printed into a file, or a forgery.
                    Ask on the portal's page for verifying documents, with the number and the check code that stand on it,
                    and compare what it says; or ask for the file as it was downloaded.""".formatted(why, copyOf);
    }

    private static List<X509Certificate> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            System.err.println("No certificates in " + file);
            System.exit(2);
            return List.of();
        }
    }
}
