package org.guichetunique.portal.operation.registry;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.guichetunique.casework.operation.registry.Health;
import org.guichetunique.portal.shell.frame.DeskTable;

/** Whether an authority is called now, in words and in colour. */
final class HealthMark {

    private HealthMark() {}

    static Span of(Health health, RegistryTexts texts) {
        Span mark = DeskTable.text(language -> texts.health(health, language));
        mark.addClassNames("gu-health", "gu-health-" + health.name().toLowerCase(Locale.ROOT));
        return mark;
    }
}
