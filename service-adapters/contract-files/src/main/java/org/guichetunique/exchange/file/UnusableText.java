package org.guichetunique.exchange.file;

import java.nio.file.Path;

/** Readable as YAML or JSON, but nothing that these files may say. */
final class UnusableText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    UnusableText(Path path, int line, FileRule rule, Object... arguments) {
        super(rule.id());
        this.finding = Finding.of(path, line, rule, arguments);
    }

    Finding finding() {
        return finding;
    }
}
