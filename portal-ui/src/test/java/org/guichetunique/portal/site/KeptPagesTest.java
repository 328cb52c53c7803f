package org.guichetunique.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.guichetunique.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/** Nobody fills the portal's memory by asking for one page in many spellings, nor decides its language for others. */
class KeptPagesTest extends RunningPortal {

    @Autowired
    private FilterRegistrationBean<KeptPages> pages;

    @Test
    void aPageIsKeptOnceHoweverItsAddressIsSpelt() {
        get("/fr/help");
        int before = kept();

        IntStream.range(0, 16).forEach(spelling -> get("/fr/" + spelt("help", spelling)));
        get("/%66r/help");
        get("/fr/help;a=b");

        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void anAddressThatIsNoPageIsNotKept() {
        int before = kept();

        get("/fr/services/" + "x".repeat(200));
        get("/fr/nowhere");

        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void theLanguageIsThatOfTheAddressInEverySpelling() {
        assertThat(get("/%66r/accessibility", "Accept-Language", "ar").body()).contains("<html lang=\"fr\"");
        assertThat(get("/f%72/accessibility", "Accept-Language", "en").body())
                .isEqualTo(get("/fr/accessibility").body());
    }

    private int kept() {
        return pages.getFilter().count();
    }

    /** Some of the letters as their codes, which letters being told by the bits. */
    private static String spelt(String word, int bits) {
        StringBuilder spelt = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            spelt.append((bits >> i & 1) == 0 ? String.valueOf(letter) : "%%%02x".formatted((int) letter));
        }
        return spelt.toString();
    }
}
