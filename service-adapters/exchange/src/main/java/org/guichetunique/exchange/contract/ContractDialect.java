package org.guichetunique.exchange.contract;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import tools.jackson.databind.JsonNode;

/**
 * JSON Schema as contracts speak it: that of OpenAPI 3.0 or of 3.1, with words of ours that say what a part means and
 * that forbid nothing, and with whatever words the authority's own tools have left there.
 */
final class ContractDialect {

    private static final Dialect SINCE_3_1 = tolerant(Dialects.getDraft202012());
    private static final Dialect UNTIL_3_0 = tolerant(Dialects.getOpenApi30());

    private ContractDialect() {}

    /** @param contract the whole file */
    static Dialect of(JsonNode contract) {
        return contract.path("openapi").asString("").startsWith("3.0") ? UNTIL_3_0 : SINCE_3_1;
    }

    private static Dialect tolerant(Dialect standard) {
        return Dialect.builder(standard)
                .unknownKeywordFactory((word, context) -> new AnnotationKeyword(word))
                .build();
    }
}
