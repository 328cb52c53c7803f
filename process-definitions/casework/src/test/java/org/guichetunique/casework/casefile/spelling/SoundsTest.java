package org.guichetunique.casework.casefile.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A name is heard alike in both scripts, however it is spelled. */
class SoundsTest {

    /** Names as registers and people write them, the spellings in Latin letters first. */
    private static final Map<String, String> NAMES = names("""
            Hicham Hisham|هشام
            Fatima Fatimah Fatema|فاطمة
            Mohammed Mohamed Mouhamed|محمد
            Zahra Zahraa|زهراء
            Khadija Khadidja|خديجة
            Aicha Aïcha Aisha|عائشة
            Assia|آسية
            Houda Hoda|هدى
            Mouna Mona|منى
            Soukaina Sokaina Soukayna|سكينة
            Nezha Nazha|نزهة
            Nazih|نزيه
            Salah|صلاح
            Meriem Mariam Maryam|مريم
            Youssef Yousef Yusuf|يوسف
            Ibtissam|ابتسام
            Ghita|غيثة
            Bouchra Boushra|بشرى
            Touria|ثورية
            Chaimae Chaima Shaimae|شيماء
            Hamza|حمزة
            Oussama Osama|أسامة
            Othmane Otmane|عثمان
            Abdellah Abdallah Abdullah|عبدالله
            Abdelkader Abdelkadir|عبدالقادر
            Abderrahmane|عبدالرحمن
            Mehdi Mahdi|مهدي
            Ilham Ilhame|إلهام
            Sanae Sanaa|سناء
            Wafae Ouafae Wafaa|وفاء
            Idrissi|الإدريسي
            Elidrissi|الادريسي
            Amrani Elamrani|العمراني
            Alaoui Elalaoui|العلوي
            Bennani|بناني
            Benjelloun|بنجلون
            Chraibi|الشرايبي
            Tahiri|الطاهري
            Fihri|الفهري
            Kettani|الكتاني
            Lahlou|لحلو
            Bouazza|بوعزة
            Berrada|برادة
            Sqalli Skalli|الصقلي
            Ouazzani Wazzani|الوزاني
            Mansouri|المنصوري
            Cherkaoui|الشرقاوي
            Zniber|زنيبر
            Hajji|حجي
            Benhima|بنهيمة
            """);

    @Test
    void everySpellingIsHeardAsTheArabicNameAndTheOtherWayRound() {
        NAMES.forEach((latin, arabic) -> assertThat(meet(latin, arabic))
                .as(latin + " " + sounds(latin) + " and " + arabic + " " + sounds(arabic))
                .isTrue());
    }

    @Test
    void aNameIsNotHeardAsManyOthers() {
        List<String> arabic = new ArrayList<>(new HashSet<>(NAMES.values()));
        int heard = 0;
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            heard += (int) arabic.stream()
                    .filter(other -> !other.equals(name.getValue()) && meet(name.getKey(), other))
                    .count();
        }
        assertThat((double) heard / NAMES.size())
                .as("other names for each, of " + arabic.size())
                .isLessThan(1.5);
    }

    @Test
    void figuresAloneHaveNoSound() {
        assertThat(Sounds.of("2579")).isEmpty();
    }

    private static boolean meet(String one, String other) {
        return !Collections.disjoint(sounds(one), sounds(other));
    }

    private static Set<String> sounds(String name) {
        return Sounds.of(Spelling.plain(name));
    }

    private static Map<String, String> names(String table) {
        Map<String, String> names = new LinkedHashMap<>();
        table.lines().forEach(line -> {
            String[] both = line.split("\\|");
            for (String latin : both[0].split(" ")) {
                names.put(latin, both[1]);
            }
        });
        return names;
    }
}
