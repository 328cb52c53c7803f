package org.guichetunique.casework.casefile.document.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/** Verifies the signature of a document without asking anybody. */
public final class SealCheck {

    /** Stands readable in every file with such a signature, however little else can be read. */
    private static final String SIGNED = "/ETSI.CAdES.detached";

    private SealCheck() {}

    /** @param published the certificates that the platform has published; without any, nobody's signature is known */
    public static SealVerdict check(byte[] file, Collection<X509Certificate> published) {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<PDSignature> signatures = document.getSignatureDictionaries();
            if (signatures.isEmpty()) {
                return new SealVerdict.Unsigned("The file has no signature", DocumentCopies.namedBy(document));
            }
            return check(file, document, signatures.getLast(), published);
        } catch (IOException e) {
            return new String(file, StandardCharsets.ISO_8859_1).contains(SIGNED)
                    ? new SealVerdict.Changed("The file was damaged after it was signed", null)
                    : new SealVerdict.Unsigned("The file is no PDF that can be read", null);
        } catch (CMSException | GeneralSecurityException | OperatorCreationException | RuntimeException e) {
            return new SealVerdict.Changed("The signature itself is damaged", null);
        }
    }

    private static SealVerdict check(
            byte[] file, PDDocument document, PDSignature signature, Collection<X509Certificate> published)
            throws IOException, CMSException, GeneralSecurityException, OperatorCreationException {
        if (!coversAll(file, signature)) {
            return notCovered(file, document, signature, published);
        }
        CMSSignedData data = new CMSSignedData(
                new CMSProcessableByteArray(signature.getSignedContent(file)),
                new ByteArrayInputStream(signature.getContents(file)));
        SignerInformation signer =
                data.getSignerInfos().getSigners().stream().findFirst().orElse(null);
        if (signer == null) {
            return new SealVerdict.Unsigned("The signature names nobody", null);
        }
        Object found = data.getCertificates().getMatches(signer.getSID()).stream()
                .findFirst()
                .orElse(null);
        if (!(found instanceof X509CertificateHolder holder)) {
            return new SealVerdict.Unsigned("The signature carries no certificate", null);
        }
        X509Certificate certificate = DocumentKeys.certificate(holder.getEncoded());
        try {
            if (!isBoundTo(signer, holder.getEncoded())
                    || !signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
                return new SealVerdict.Changed("The file is not the one that was signed", null);
            }
        } catch (CMSException e) {
            return new SealVerdict.Changed("The file is not the one that was signed", null);
        }
        TimeStampToken token = token(signer);
        return new SealVerdict.Intact(
                String.valueOf(signature.getReason()),
                signature.getSignDate() == null ? null : signature.getSignDate().toInstant(),
                token == null ? null : token.getTimeStampInfo().getGenTime().toInstant(),
                token == null ? null : TimeStampProof.unit(token).getSubject().toString(),
                certificate,
                published.contains(certificate));
    }

    /** @return null where there is no token, or one that is about something else or damaged: it states nothing then */
    private static @Nullable TimeStampToken token(SignerInformation signer) {
        AttributeTable unsigned = signer.getUnsignedAttributes();
        Attribute stamp = unsigned == null ? null : unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (stamp == null) {
            return null;
        }
        try {
            TimeStampToken token = new TimeStampToken(
                    ContentInfo.getInstance(stamp.getAttrValues().getObjectAt(0)));
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(TimeStampProof.unit(token)));
            byte[] about = MessageDigest.getInstance("SHA-256").digest(signer.getSignature());
            return MessageDigest.isEqual(about, token.getTimeStampInfo().getMessageImprintDigest()) ? token : null;
        } catch (TSPException | IOException | GeneralSecurityException | OperatorCreationException e) {
            return null;
        }
    }

    /**
     * The file was written again since, at its end or as a whole. What was signed tells a forgery where it is still in the
     * file and shows something else than the file does.
     */
    private static SealVerdict notCovered(
            byte[] file, PDDocument document, PDSignature signature, Collection<X509Certificate> published)
            throws IOException {
        int[] range = signature.getByteRange();
        if (range.length == 4 && range[2] >= 0 && range[3] >= 0 && (long) range[2] + range[3] < file.length) {
            byte[] signed = Arrays.copyOf(file, range[2] + range[3]);
            if (check(signed, published) instanceof SealVerdict.Intact intact) {
                if (AddedProof.isAllThatFollows(signed, file, document)) {
                    return intact;
                }
                return DocumentCopies.showsTheSame(signed, document)
                        ? new SealVerdict.Changed("The file was saved again after it was signed", intact.number())
                        : new SealVerdict.Changed("What the file shows was changed after it was signed", null);
            }
        }
        String number = DocumentCopies.namedBy(document);
        return number == null
                ? new SealVerdict.Changed("Something was put into the file after it was signed", null)
                : new SealVerdict.Changed("The file was written anew after it was signed", number);
    }

    /** From the first byte to the last, with nothing left out but the signature's own place. */
    private static boolean coversAll(byte[] file, PDSignature signature) {
        int[] range = signature.getByteRange();
        return range.length == 4
                && range[0] == 0
                && range[1] > 0
                && range[2] > range[1]
                && range[2] + range[3] == file.length
                && file[range[1]] == '<'
                && file[range[2] - 1] == '>'
                && isHex(file, range[1] + 1, range[2] - 1);
    }

    private static boolean isHex(byte[] file, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.digit(file[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Another certificate for the same key cannot be put in the place of the one that signed. */
    private static boolean isBoundTo(SignerInformation signer, byte[] certificate) throws GeneralSecurityException {
        if (signer.getSignedAttributes() == null) {
            return false;
        }
        Attribute bound = signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        return bound != null
                && Arrays.equals(
                        SigningCertificateV2.getInstance(bound.getAttrValues().getObjectAt(0))
                                .getCerts()[0]
                                .getCertHash(),
                        MessageDigest.getInstance("SHA-256").digest(certificate));
    }
}
