package org.guichetunique.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.catalogue.PublicService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final Search SEARCH = new Search(
            Definitions.read(Folders.under(Folders.home()), new Findings()).catalogue());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "naissance",
                "NAISSANCES",
                "declarer une naissance",
                "birth",
                "grant for a child",
                "ولادة",
                "الولادة",
                "وِلَادَة",
                "ولاده",
                "رسم الولادة",
                "مولود"
            })
    void aBirthIsFoundHoweverItIsWritten(String words) {
        assertThat(SEARCH.find(words)).extracting(PublicService::key).containsExactly("birth-and-family-rights");
    }

    @ParameterizedTest
    @CsvSource({
        "Déclarer, birth-and-family-rights death-of-a-relative",
        "enfant, birth-and-family-rights direct-social-aid",
        "décès, death-of-a-relative",
        "وفاة, death-of-a-relative",
        "funeral, death-of-a-relative",
        "permis étranger, driving-licence-exchange",
        "سياقة, driving-licence-exchange",
        "driving, driving-licence-exchange"
    })
    void allAreFoundThatTheWordsSpeakOf(String words, String keys) {
        assertThat(SEARCH.find(words)).extracting(PublicService::key).containsExactlyInAnyOrder(keys.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SARL", "créer une société", "company", "شركة", "الشركات", "entreprise"})
    void aCompanyIsFoundHoweverItIsWritten(String words) {
        assertThat(SEARCH.find(words)).extracting(PublicService::key).containsExactly("company-creation");
    }

    @ParameterizedTest
    @CsvSource({
        "naisance, birth-and-family-rights",
        "nassiance, birth-and-family-rights",
        "decalrer une naissance, birth-and-family-rights",
        "wilada, birth-and-family-rights",
        "bébé, birth-and-family-rights",
        "charika, company-creation",
        "entrprise, company-creation",
        "bourse, scholarship",
        "minhati, scholarship",
        "scolarship, scholarship",
        "منحه, scholarship",
        "المنحة, scholarship",
        "طالب, scholarship",
        "demenagement, moving-home",
        "déménagment, moving-home",
        "adresse, moving-home",
        "adress, moving-home",
        "عنوان, moving-home",
        "العنوان الجديد, moving-home",
        "moving house, moving-home",
        "3onwan, moving-home"
    })
    void slipsAndOtherLettersAreForgiven(String words, String service) {
        assertThat(SEARCH.find(words)).extracting(PublicService::key).startsWith(service);
    }

    /** As people say it at home, in both scripts, and as the offices that they know are called. */
    @ParameterizedTest
    @CsvSource({
        "accouchement, birth-and-family-rights",
        "بنتي, birth-and-family-rights",
        "تزادت عندي بنت, birth-and-family-rights",
        "tzad, birth-and-family-rights",
        "CNSS, birth-and-family-rights",
        "الضمان الاجتماعي, birth-and-family-rights",
        "مات با, death-of-a-relative",
        "janaza, death-of-a-relative",
        "flous, direct-social-aid",
        "تيسير, direct-social-aid",
        "hanout, company-creation",
        "rhil, moving-home",
        "برمي, driving-licence-exchange",
        "نبني الدار, building-permit",
        "قراية, scholarship"
    })
    void servicesAreFoundInTheWordsOfEveryDay(String words, String service) {
        assertThat(SEARCH.find(words)).extracting(PublicService::key).contains(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"passeport", "de la", "%", "''", "\u0000", "جواز"})
    void whatNoServiceIsAboutFindsNone(String words) {
        assertThat(SEARCH.find(words)).isEmpty();
    }
}
