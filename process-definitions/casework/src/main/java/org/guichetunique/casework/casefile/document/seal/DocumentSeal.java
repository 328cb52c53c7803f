package org.guichetunique.casework.casefile.document.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs a document as ETSI EN 319 142-1 has it (PAdES), in an increment that leaves the rest as it was: level B-LT where
 * a time-stamping authority states when, with all that proves it, and B-B where there is none.
 */
public final class DocumentSeal {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentSeal.class);

    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");

    /** With a token in it and the token's certificates. */
    private static final int LARGEST_SIGNATURE = 20_000;

    /** So long a person waits for a document because nobody states its time; then it is signed without. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final DocumentKeys keys;
    private final @Nullable TimeStamps timeStamps;

    /** @param timeStamps null where no authority states when a document was signed */
    public DocumentSeal(DocumentKeys keys, @Nullable TimeStamps timeStamps) {
        this.keys = keys;
        this.timeStamps = timeStamps;
    }

    /**
     * @param number of the document, named as the reason of the signature
     * @param asked when the document was first asked for
     */
    public byte[] sign(byte[] pdf, String number, Instant asked) {
        try {
            return signed(pdf, number, timeStamps);
        } catch (UncheckedIOException e) {
            if (timeStamps == null || asked.plus(PATIENCE).isAfter(Instant.now())) {
                throw e;
            }
            LOG.warn("Document {} is signed without a stated time: {}", number, e.getMessage());
            return signed(pdf, number, null);
        }
    }

    private byte[] signed(byte[] pdf, String number, @Nullable TimeStamps stamps) {
        Instant now = Instant.now();
        DocumentKeys.Signer signer = keys.current(now);
        try (SignatureOptions options = new SignatureOptions();
                PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(CADES);
            signature.setName("Guichet Unique");
            signature.setReason(number);
            GregorianCalendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            time.setTimeInMillis(now.toEpochMilli());
            signature.setSignDate(time);
            if (stamps != null) {
                options.setPreferredSignatureSize(LARGEST_SIGNATURE);
            }
            document.addSignature(signature, signing(signer, stamps), options);
            ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + 3 * LARGEST_SIGNATURE);
            document.saveIncremental(signed);
            return stamps == null
                    ? signed.toByteArray()
                    : stamps.proof().addTo(signed.toByteArray(), signer.certificate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was read can be written", e);
        }
    }

    private static SignatureInterface signing(DocumentKeys.Signer signer, @Nullable TimeStamps stamps) {
        return content -> {
            try {
                CMSSignedData signed = cms(signer, content);
                // PAdES wants DER; in BER, strict readers lose their place among the zeros that follow.
                return (stamps == null ? signed : stamped(signed, stamps)).getEncoded(ASN1Encoding.DER);
            } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
                throw new IOException("The document cannot be signed", e);
            }
        };
    }

    private static CMSSignedData cms(DocumentKeys.Signer signer, InputStream content)
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
        byte[] certificate = signer.certificate().getEncoded();
        ESSCertIDv2 id = new ESSCertIDv2(MessageDigest.getInstance("SHA-256").digest(certificate));
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {id}))));
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                        new JcaDigestCalculatorProviderBuilder().build())
                // The time stands in the signature's dictionary, where PAdES wants it, and nowhere else.
                .setSignedAttributeGenerator(new WithoutTime(new AttributeTable(attributes)))
                .build(new JcaContentSignerBuilder(DocumentKeys.SIGNATURE).build(signer.key()), signer.certificate()));
        generator.addCertificates(new JcaCertStore(List.of(signer.certificate())));
        return generator.generate(new CMSProcessableByteArray(content.readAllBytes()), false);
    }

    /** The token stands beside the signature, which it is about, and is not signed by it. */
    private static CMSSignedData stamped(CMSSignedData signed, TimeStamps stamps) throws IOException {
        SignerInformation signer = signed.getSignerInfos().iterator().next();
        byte[] token = stamps.stamp(signer.getSignature());
        AttributeTable unsigned = new AttributeTable(new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(ASN1Primitive.fromByteArray(token))));
        return CMSSignedData.replaceSigners(
                signed, new SignerInformationStore(SignerInformation.replaceUnsignedAttributes(signer, unsigned)));
    }

    private static final class WithoutTime extends DefaultSignedAttributeTableGenerator {

        WithoutTime(AttributeTable attributes) {
            super(attributes);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public AttributeTable getAttributes(java.util.Map parameters) {
            return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
        }
    }
}
