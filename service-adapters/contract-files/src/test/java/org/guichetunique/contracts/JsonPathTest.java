package org.guichetunique.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.guichetunique.contracts.JsonPath.NotAQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Queries select what RFC 9535 says. */
class JsonPathTest {

    private static final JsonNode DOCUMENT = JsonMapper.shared().readTree("""
            {"paths": {"/things/{id}": {"get": {"operationId": "one", "tags": ["a"], "n": 1},
                                        "post": {"operationId": "two", "tags": ["a", "b"], "n": 2.0}},
                       "/a~b": {"get": {"operationId": "three", "tags": [], "n": -3}}},
             "list": [10, 20, 30, 40, 50],
             "it's": {"deep": {"list": [{"k": "x"}, {"k": null}, {}]}}}""");

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            $ => root
            $.paths['/things/{id}'].get => /paths/~1things~1{id}/get
            $.paths["/a~b"].get.operationId => /paths/~1a~0b/get/operationId
            $['it\\'s'].deep => /it's/deep
            $["it's"].deep.list[1] => /it's/deep/list/1
            $ .list [ 0 , 2 ] => /list/0 /list/2
            $.list[-1] => /list/4
            $.list[1:3] => /list/1 /list/2
            $.list[::-2] => /list/4 /list/2 /list/0
            $.list[3:1:-1] => /list/3 /list/2
            $.list[:0] => nothing
            $.list[9] => nothing
            $.paths.*.get => /paths/~1things~1{id}/get /paths/~1a~0b/get
            $..get.operationId => /paths/~1things~1{id}/get/operationId /paths/~1a~0b/get/operationId
            $..[?@.operationId=='two'] => /paths/~1things~1{id}/post
            $.paths.*[?@.n > 1 && !(@.n == 3)] => /paths/~1things~1{id}/post
            $.paths.*[?@.n == 2 || @.n < -2] => /paths/~1things~1{id}/post /paths/~1a~0b/get
            $.paths.*[?count(@.tags.*) == length(@.tags) && length(@.tags) >= 2] => /paths/~1things~1{id}/post
            $.paths.*[?match(@.operationId, 't.*')] => /paths/~1things~1{id}/post /paths/~1a~0b/get
            $.paths.*[?search(@.operationId, 'n')] => /paths/~1things~1{id}/get
            $.paths.*[?value(@..tags[1]) == 'b'] => /paths/~1things~1{id}/post
            $.paths[?@.post] => /paths/~1things~1{id}
            $["it's"].deep.list[?@.k == null] => /it's/deep/list/1
            $["it's"].deep.list[?!@.k] => /it's/deep/list/2
            $["it's"].deep.list[?@.k == @.none] => /it's/deep/list/2
            $.list[?@ >= $.list[3]] => /list/3 /list/4
            $.list[?@ == 1.0e1] => /list/0
            """)
    void aQuerySelects(String query, String pointers) throws NotAQuery {
        String selected = String.join(" ", JsonPath.parse(query).select(DOCUMENT));

        assertThat(selected).isEqualTo(pointers.matches("root|nothing") ? "" : pointers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "paths",
                "$.",
                "$.paths['a]",
                "$[",
                "$[?]",
                "$[?@.a=]",
                "$.list[01]",
                "$.list[?1]",
                "$ .",
                "$.a b",
                "$[?@..a == 1]",
                "$[?@.* == 1]",
                "$[?shape(@)]",
                "$[?length(@.a)]",
                "$[?count(1) == 1]",
                "$['\\x']",
                "$.'a'"
            })
    void whatIsNoQuerySaysWhere(String text) {
        assertThatThrownBy(() -> JsonPath.parse(text))
                .isInstanceOf(NotAQuery.class)
                .hasMessageContaining("at character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$..[?@..*]", "$..*..*..*"})
    void aQueryThatGoesThroughEverythingAgainAndAgainEnds(String query) throws NotAQuery {
        StringBuilder deep = new StringBuilder("1");
        for (int i = 0; i < 200; i++) {
            deep.insert(0, "[1,1,1,1,").append("]");
        }
        JsonNode document = JsonMapper.shared().readTree(deep.toString());

        assertThatThrownBy(() -> JsonPath.parse(query).select(document))
                .isInstanceOf(NotAQuery.class)
                .hasMessageContaining("more than");
    }
}
