package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.guichetunique.casework.office.task.ReaderLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** In which language the person reads, where it is another than the officer's: they may be asked and answered in it. */
@org.springframework.stereotype.Component
final class ReaderPanel implements FilePanel {

    private final ReaderLanguage reader;

    ReaderPanel(ReaderLanguage reader) {
        this.reader = reader;
    }

    @Override
    public Place place() {
        return Place.ABOVE;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<Component> draw(OpenFile file) {
        return Language.of(reader.of(file.task(), file.officer())).map(read -> {
            Paragraph told = new Paragraph();
            told.addClassNames("gu-note", "gu-reads");
            return Wording.follow(told, language -> {
                told.setVisible(read != language);
                told.setText(Wording.in(language, "task.reads." + read.code()));
            });
        });
    }
}
