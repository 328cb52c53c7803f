package org.guichetunique.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.guichetunique.exchange.dictionary.DictionaryFiles;
import org.guichetunique.exchange.file.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ContractDialectTest {

    @Test
    void theWordsThatContractsAddToJsonSchemaAreKnown(CapturedOutput output) {
        Findings findings = new Findings();

        ContractFiles.read(
                List.of(Path.of("../authorities")), DictionaryFiles.read(Path.of("../dictionary"), findings), findings);

        assertThat(findings.all()).isEmpty();
        assertThat(output).doesNotContainIgnoringCase("unknown keyword");
    }
}
