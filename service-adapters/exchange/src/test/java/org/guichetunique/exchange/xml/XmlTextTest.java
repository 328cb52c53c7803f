package org.guichetunique.exchange.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults 20 and 32, for XML: whatever comes, it is read within bounds or not at all. */
@Timeout(10)
class XmlTextTest {

    private static final String LAUGHS = """
            <!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;">]>
            <a>&d;</a>""";

    static String[] hostile() {
        return new String[] {
            LAUGHS,
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
            "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/evil.dtd\"><a/>",
            "<a>&undeclared;</a>",
            "<a>".repeat(20_000) + "</a>".repeat(20_000),
            "<a>" + "<b/>".repeat(60_000) + "</a>",
            "<a " + attributes(2_000) + "/>",
            "<a>" + "x".repeat(3_000_000) + "</a>",
            "<a><b></a>",
            "<a>",
            "{\"not\": \"xml\"}",
            "",
            "<a/><b/>",
        };
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsHostileOrBrokenIsRefused(String text) {
        assertThatThrownBy(() -> XmlText.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(XmlText.UnreadableXml.class);
    }

    @Test
    void namesTextsAndLinesAreKept() throws XmlText.UnreadableXml {
        XmlElement root = XmlText.read("""
                <m:a xmlns:m="urn:x" xmlns:t="urn:y" kind="t:k">
                  <m:b><![CDATA[un & deux]]> &lt;trois&gt;</m:b>
                </m:a>""".getBytes(StandardCharsets.UTF_8));

        assertThat(root.name()).isEqualTo(new QName("urn:x", "a"));
        assertThat(root.qualified(String.valueOf(root.attribute("kind")))).isEqualTo(new QName("urn:y", "k"));
        XmlElement child = root.child("urn:x", "b").orElseThrow();
        assertThat(child.text()).isEqualTo("un & deux <trois>");
        assertThat(child.line()).isEqualTo(2);
    }

    private static String attributes(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("a").append(i).append("=\"1\" ");
        }
        return text.toString();
    }
}
