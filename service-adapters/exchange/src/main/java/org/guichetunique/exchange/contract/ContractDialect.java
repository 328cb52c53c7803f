package org.guichetunique.exchange.contract;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.util.Set;

/** JSON Schema as contracts speak it: with words of ours that say what a part means and that forbid nothing. */
final class ContractDialect {

    /** The last ones are OpenAPI's own, which a schema may carry too. */
    private static final Set<String> ANNOTATIONS =
            Set.of("x-data-element", "x-subject", "x-code-list", "example", "externalDocs", "discriminator", "xml");

    private static final Dialect DIALECT = build();

    private ContractDialect() {}

    static Dialect get() {
        return DIALECT;
    }

    private static Dialect build() {
        Dialect.Builder dialect = Dialect.builder(Dialects.getDraft202012());
        ANNOTATIONS.forEach(word -> dialect.keyword(new AnnotationKeyword(word)));
        return dialect.build();
    }
}
