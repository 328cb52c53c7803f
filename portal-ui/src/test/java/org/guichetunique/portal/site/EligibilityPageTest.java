package org.guichetunique.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.guichetunique.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityPageTest extends RunningPortal {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            birth-and-family-rights | relation=parent&place=morocco&days=30 | Yes, you can declare this birth
            birth-and-family-rights | relation=parent&place=morocco&days=31 | No, the time to declare has passed
            birth-and-family-rights | relation=relative&place=abroad&days=365 | Yes, you can declare this birth
            birth-and-family-rights | relation=parent&place=abroad&days=366 | No, the time to declare has passed
            birth-and-family-rights | relation=other&place=morocco&days=2 | No, this declaration is for the family
            company-creation | adult=true&partners=1 | Yes, you can create a company of one partner
            company-creation | adult=true&partners=50 | Yes, you can create a limited liability company
            company-creation | adult=true&partners=51 | No, this kind of company has 50 partners at most
            company-creation | adult=false&partners=2 | No, you have to be of age
            scholarship | enrolment=public&thisYear=true&age=25&employed=false&registered=unknown | Yes, subject to
            scholarship | enrolment=public&thisYear=true&age=26&employed=false&registered=yes | No, you have to be under 26
            scholarship | enrolment=private&thisYear=true&age=19&employed=false&registered=yes | No, the scholarship is for public
            scholarship | enrolment=none&thisYear=true&age=19&employed=false&registered=yes | No, you have to be enrolled
            scholarship | enrolment=public&thisYear=false&age=19&employed=false&registered=yes | No, you need the baccalaureate
            scholarship | enrolment=public&thisYear=true&age=19&employed=true&registered=yes | without a job
            scholarship | enrolment=public&thisYear=true&age=19&employed=false&registered=no | Not yet: your household
            moving-home | kind=within&hasCard=true | Yes, you can change your address here
            moving-home | kind=within&hasCard=false | Not yet: you need an identity card
            moving-home | kind=arriving&hasCard=true | Not here: tell your consulate first
            moving-home | kind=leaving&hasCard=true | Not here: register with the consulate
            """)
    void theRuleAnswersAndSaysWhatToDo(String service, String answers, String words) {
        HttpResponse<String> page = get(
                "/en/services/" + service + "/eligibility?answered=1&situation." + answers.replace("&", "&situation."));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(words).contains("class=\"answer");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsMissingOrWrongIsSaidAndTheRestIsKept() {
        String page = get("/fr/services/company-creation/eligibility?answered=1&situation.partners=beaucoup")
                .body();

        assertThat(page).contains("role=\"alert\"", "href=\"#adult\"", "href=\"#partners\"", "value=\"beaucoup\"");
        assertThat(page).doesNotContain("class=\"answer");
    }

    @Test
    void aServiceWithoutSuchARuleHasNoSuchPage() {
        assertThat(get("/fr/services/contest-data-use/eligibility").statusCode())
                .isEqualTo(404);
        assertThat(get("/fr/services/nothing/eligibility").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"Rabat, Agdal", "rabta, Agdal", "الرباط, Agdal", "fes, Fès", "Tangier, Tanger", "casablanka, Casablanca"
    })
    void aCounterIsFoundByItsTownHoweverItIsWritten(String town, String words) {
        String encoded = URLEncoder.encode(town, StandardCharsets.UTF_8);

        assertThat(get("/fr/counters?town=" + encoded).body())
                .contains("class=\"counter")
                .contains(words);
    }

    @Test
    void theNearestCounterComesFirst() {
        String page = get("/en/counters?lat=35.78&lon=-5.81").body();

        assertThat(page.indexOf("Tangier Medina")).isPositive().isLessThan(page.indexOf("Agdal"));
        assertThat(page).contains("1 km away");
        assertThat(get("/en/counters?lat=900&lon=0").statusCode()).isEqualTo(200);
        assertThat(get("/en/counters?town=Atlantis").body()).contains("No counter found");
    }
}
