package org.guichetunique.casework.casefile.document.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * Certificates and revocation lists that stand in a document beside its signature, so that its time can still be believed
 * when nobody answers for them any more (ETSI EN 319 142-1, document security store).
 *
 * @param certificates of the unit that stamps and of who certified it, encoded
 * @param lists of revoked certificates, encoded
 * @param validUntil when the next list is due; null where the list does not say
 */
record TimeStampProof(
        List<byte[]> certificates,
        List<byte[]> lists,
        @Nullable Instant validUntil) {

    /** @throws GeneralSecurityException when the list is not of the authority that certified the unit, or revokes it */
    static TimeStampProof of(X509CertificateHolder unit, X509Certificate anchor, @Nullable X509CRLHolder list)
            throws GeneralSecurityException, IOException {
        List<byte[]> certificates = List.of(unit.getEncoded(), anchor.getEncoded());
        if (list == null) {
            return new TimeStampProof(certificates, List.of(), null);
        }
        var crl = new JcaX509CRLConverter().getCRL(list);
        crl.verify(anchor.getPublicKey());
        if (crl.isRevoked(new JcaX509CertificateConverter().getCertificate(unit))) {
            throw new GeneralSecurityException("The certificate of the time-stamping unit is revoked");
        }
        return new TimeStampProof(
                certificates,
                List.of(list.getEncoded()),
                crl.getNextUpdate() == null ? null : crl.getNextUpdate().toInstant());
    }

    /** Holds the token against the authority that is trusted: the unit that signed it must be certified by it. */
    static void verify(TimeStampToken token, X509Certificate anchor)
            throws GeneralSecurityException, TSPException, OperatorCreationException, IOException {
        X509CertificateHolder holder = unit(token);
        X509Certificate unit = new JcaX509CertificateConverter().getCertificate(holder);
        unit.verify(anchor.getPublicKey());
        anchor.checkValidity(token.getTimeStampInfo().getGenTime());
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(unit));
    }

    static X509CertificateHolder unit(TimeStampToken token) throws GeneralSecurityException {
        for (Object found : token.getCertificates().getMatches(token.getSID())) {
            if (found instanceof X509CertificateHolder unit) {
                return unit;
            }
        }
        throw new GeneralSecurityException("The token names nobody who signed it");
    }

    /** @return where the list of revoked certificates is; null where the certificate names none */
    static @Nullable URI revocationList(X509CertificateHolder unit) {
        Extension extension = unit.getExtension(Extension.cRLDistributionPoints);
        if (extension == null) {
            return null;
        }
        for (DistributionPoint point :
                CRLDistPoint.getInstance(extension.getParsedValue()).getDistributionPoints()) {
            DistributionPointName name = point.getDistributionPoint();
            if (name == null || name.getType() != DistributionPointName.FULL_NAME) {
                continue;
            }
            for (GeneralName one : GeneralNames.getInstance(name.getName()).getNames()) {
                if (one.getTagNo() == GeneralName.uniformResourceIdentifier) {
                    String text = ASN1IA5String.getInstance(one.getName()).getString();
                    if (text.startsWith("http://") || text.startsWith("https://")) {
                        return URI.create(text);
                    }
                }
            }
        }
        return null;
    }

    /** Adds it to a signed document, in an increment that leaves the rest as it was. */
    byte[] addTo(byte[] signed, X509Certificate signer) throws IOException, GeneralSecurityException {
        try (PDDocument document = Loader.loadPDF(signed)) {
            COSDictionary store = new COSDictionary();
            store.setName(COSName.TYPE, AddedProof.STORE.getName());
            COSArray all = streams(document, certificates);
            all.add(stream(document, signer.getEncoded()));
            store.setItem(COSName.getPDFName("Certs"), all);
            store.setItem(COSName.getPDFName("CRLs"), streams(document, lists));
            store.setNeedToBeUpdated(true);
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem(AddedProof.STORE, store);
            catalog.setNeedToBeUpdated(true);
            ByteArrayOutputStream longer = new ByteArrayOutputStream(signed.length + 10_000);
            document.saveIncremental(longer);
            return longer.toByteArray();
        }
    }

    private static COSArray streams(PDDocument document, List<byte[]> contents) throws IOException {
        COSArray array = new COSArray();
        for (byte[] content : contents) {
            array.add(stream(document, content));
        }
        array.setNeedToBeUpdated(true);
        return array;
    }

    private static COSStream stream(PDDocument document, byte[] content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        stream.setNeedToBeUpdated(true);
        return stream;
    }
}
