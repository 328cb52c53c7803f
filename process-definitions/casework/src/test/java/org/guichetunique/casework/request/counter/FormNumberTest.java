package org.guichetunique.casework.request.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"F-8K3M-Q9TD", "f 8k3m q9td", "F\u20118K3M\u2011Q9TD", "F-٨K٣M-Q٩TD", "\u200fF-8K3M-Q9TD"})
    void theNumberOfAFormIsReadHoweverItIsTyped(String typed) {
        assertThat(FormNumber.read(typed).map(FormNumber::value)).contains("F-8K3M-Q9TD");
    }
}
