package org.guichetunique.casework.casefile.document.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.bouncycastle.asn1.ASN1EncodableVector;
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
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs a document as ETSI EN 319 142-1 has it (PAdES, level B-B), in an increment that leaves the rest as it was. */
public final class DocumentSeal {

    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");

    private final DocumentKeys keys;

    public DocumentSeal(DocumentKeys keys) {
        this.keys = keys;
    }

    /**
     * @param number of the document, named as the reason of the signature
     * @param at when the document was issued
     */
    public byte[] sign(byte[] pdf, String number, Instant at) {
        DocumentKeys.Signer signer = keys.current(Instant.now());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(CADES);
            signature.setName("Guichet Unique");
            signature.setReason(number);
            GregorianCalendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            time.setTimeInMillis(at.toEpochMilli());
            signature.setSignDate(time);
            document.addSignature(signature, signing(signer));
            ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + 24_000);
            document.saveIncremental(signed);
            return signed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SignatureInterface signing(DocumentKeys.Signer signer) {
        return content -> {
            try {
                return cms(signer, content);
            } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
                throw new IOException("The document cannot be signed", e);
            }
        };
    }

    private static byte[] cms(DocumentKeys.Signer signer, InputStream content)
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
        return generator
                .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                .getEncoded();
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
