package org.guichetunique.exchange.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects all that is wrong, so that a person mends a file in one go and not mistake by mistake. */
public final class Findings {

    private final List<Finding> all = new ArrayList<>();

    public void add(SourceFile file, String pointer, String message) {
        SourceFile.Place place = file.placeOf(pointer);
        all.add(new Finding(place.file(), place.line(), message));
    }

    public void add(SourceFile file, String pointer, Rule rule, Object... arguments) {
        SourceFile.Place place = file.placeOf(pointer);
        all.add(Finding.of(place.file(), place.line(), rule, arguments));
    }

    public void add(Finding finding) {
        all.add(finding);
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those with which the files cannot be used. */
    public List<Finding> errors() {
        return all.stream().filter(Finding::isError).toList();
    }

    /** @throws InvalidFilesException when there is an error among what was found */
    public void refuse() {
        List<Finding> errors = errors();
        if (!errors.isEmpty()) {
            throw new InvalidFilesException(errors);
        }
    }

    /** The files say something that the system cannot run. */
    public static final class InvalidFilesException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Finding> findings;

        InvalidFilesException(List<Finding> findings) {
            super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
            this.findings = findings;
        }

        public List<Finding> findings() {
            return findings;
        }
    }
}
