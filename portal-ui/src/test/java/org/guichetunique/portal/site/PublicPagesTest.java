package org.guichetunique.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichetunique.portal.RunningPortal;
import org.guichetunique.portal.shell.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPagesTest extends RunningPortal {

    private static final int BUDGET_BYTES = 60_000;

    static Stream<String> pages() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                                "/",
                                "/?q=naissance",
                                "/services/birth-and-family-rights",
                                "/services/moving-home",
                                "/services/scholarship/eligibility",
                                "/counters",
                                "/counters?town=Rabat",
                                "/help",
                                "/verify",
                                "/accessibility")
                        .map(path -> "/" + language.code() + path));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsReadWithoutBeingKnownAndMayBeKept(String path) {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).contains("max-age=300, public");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(page.body())
                .contains("<html lang=\"" + path.substring(1, 3) + "\"")
                .doesNotContain("<script", "??", " style=", "site.");
    }

    @Test
    void aServiceSaysWhatMayBeAskedAboutPeopleOnceTheyHaveFiled() {
        assertThat(get("/en/services/direct-social-aid").body())
                .contains("What may be asked later", "Check of the account", "Disability certificate")
                .doesNotContain("Suspension and recovery of the aid");
        assertThat(get("/en/services/birth-and-family-rights").body()).doesNotContain("What may be asked later");
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() {
        String tag = get("/fr/help").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/fr/help", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void aPageIsTheSameHoweverOftenItIsReadAndStaysApartFromOthers() {
        HttpResponse<String> first = get("/ar/accessibility");
        HttpResponse<String> again = get("/ar/accessibility");

        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Cache-Control", "Content-Type", "ETag", "Content-Security-Policy")) {
            assertThat(again.headers().firstValue(header))
                    .as(header)
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(get("/fr/accessibility").body()).isNotEqualTo(first.body());
        assertThat(get("/ar/?q=naissance").body()).isNotEqualTo(get("/ar/").body());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aFirstVisitIsLightFontsAside(String path) {
        String page = get(path).body();
        int bytes = page.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        var files =
                Pattern.compile("(?:href|src)=\"(/(?:style|image)/[^\"]+)\"").matcher(page);
        while (files.find()) {
            bytes += get(files.group(1)).body().length();
        }

        assertThat(bytes).isLessThan(BUDGET_BYTES);
    }

    @Test
    void someoneWithoutAnAddressInTheirLanguageIsSentToIt() {
        HttpResponse<String> answer = get("/", "Accept-Language", "ar-MA,ar;q=0.9,fr;q=0.5");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/ar/");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/nulle-part", "/ar/services/nothing", "/en/services/%00", "/nowhere", "/error"})
    void aPageThatDoesNotExistSaysSoAndLeadsOn(String path) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "Whitelabel", "Apache Tomcat");
    }

    @Test
    void nothingButReadingIsLetThrough() {
        assertThat(post("/fr/").statusCode()).isEqualTo(403);
        assertThat(post("/fr/").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whatIsSearchedForIsShownAsTextOnly() {
        assertThat(get("/fr/?q=%3Cscript%3Ealert(1)%3C/script%3E").body()).doesNotContain("<script");
    }

    @Test
    void everyPageSaysWhomToCallAndTheHelpNamesEachAuthority() {
        assertThat(get("/fr/").body()).contains("tel:+212537203040");
        assertThat(get("/fr/help").body())
                .contains("tel:+212537203040", "tel:+212537577700", "Médiateur du Royaume", "État civil");
        assertThat(get("/ar/help").body()).contains("بمن تتصلون؟", "وسيط المملكة");
    }

    @Test
    void aLoadBalancerLearnsThatThisNodeServes() {
        assertThat(get("/health").body()).isEqualTo("up");
    }
}
