package org.guichetunique.casework.casefile.document.seal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether what follows a signature in a file is nothing but proof for its time: every object that was signed is
 * read from where it was, and the catalog differs by the security store alone.
 */
final class AddedProof {

    static final COSName STORE = COSName.getPDFName("DSS");

    private static final String END = "%%EOF";

    private AddedProof() {}

    /**
     * @param signed the file up to where its signature reaches
     * @param file the whole
     * @param whole the same, as it was read
     */
    static boolean isAllThatFollows(byte[] signed, byte[] file, PDDocument whole) throws IOException {
        if (!isOneIncrement(new String(file, signed.length, file.length - signed.length, ISO_8859_1))) {
            return false;
        }
        try (PDDocument before = Loader.loadPDF(signed)) {
            COSDocument old = before.getDocument();
            COSDocument now = whole.getDocument();
            COSObjectKey catalog = rootOf(old);
            return catalog != null
                    && catalog.equals(rootOf(now))
                    && !now.getTrailer().containsKey(COSName.ENCRYPT)
                    && isReadFromTheSamePlaces(old.getXrefTable(), now.getXrefTable(), catalog)
                    && !catalogOf(before).containsKey(STORE)
                    && catalogOf(whole).containsKey(STORE)
                    && isSameBut(catalogOf(before), catalogOf(whole), STORE);
        }
    }

    /** It ends once, and nothing follows its end. */
    private static boolean isOneIncrement(String added) {
        int end = added.indexOf(END);
        return end >= 0 && added.substring(end + END.length()).matches("\\r?\\n?");
    }

    private static boolean isReadFromTheSamePlaces(
            Map<COSObjectKey, Long> before, Map<COSObjectKey, Long> now, COSObjectKey catalog) {
        return before.entrySet().stream()
                .allMatch(one -> one.getKey().equals(catalog) || one.getValue().equals(now.get(one.getKey())));
    }

    private static @Nullable COSObjectKey rootOf(COSDocument document) {
        return document.getTrailer().getItem(COSName.ROOT) instanceof COSObject root ? root.getKey() : null;
    }

    private static COSDictionary catalogOf(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    private static boolean isSameBut(COSDictionary one, COSDictionary other, COSName but) {
        Set<COSName> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.remove(but);
        return names.stream().allMatch(name -> isSame(one.getItem(name), other.getItem(name)));
    }

    /** What is referred to is the same object by its number: that it is unchanged is known by its place. */
    private static boolean isSame(@Nullable COSBase one, @Nullable COSBase other) {
        if (one instanceof COSObject a && other instanceof COSObject b) {
            return Objects.equals(a.getKey(), b.getKey());
        }
        if (one instanceof COSDictionary a && other instanceof COSDictionary b) {
            return isSameBut(a, b, STORE);
        }
        if (one instanceof COSArray a && other instanceof COSArray b) {
            boolean same = a.size() == b.size();
            for (int i = 0; same && i < a.size(); i++) {
                same = isSame(a.get(i), b.get(i));
            }
            return same;
        }
        return Objects.equals(one, other);
    }
}
