package org.guichetunique.portal.shell.field;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichetunique.portal.shell.frame.Wording;

/** A date or a time in boxes of figures: quicker on a small phone than a calendar to leaf through. */
public final class PartsField extends CustomField<String> {

    private static final int LONGEST_DATE = 30;
    private static final int FIGURES_OF_YEAR = 4;

    private final String separator;
    private final transient Pattern split;
    private final List<TextField> boxes;
    private final boolean lastAlone;

    private PartsField(String separator, String split, List<Box> boxes, boolean lastAlone) {
        super("");
        this.lastAlone = lastAlone;
        this.separator = separator;
        this.split = Pattern.compile(split);
        this.boxes = boxes.stream().map(PartsField::box).toList();
        Div row = new Div();
        row.addClassName("gu-boxes");
        this.boxes.forEach(row::add);
        add(row);
    }

    public static PartsField date() {
        return date(false);
    }

    /** @param yearAlone whether day and month may stay empty, because nobody knows them */
    static PartsField date(boolean yearAlone) {
        return new PartsField(
                "/",
                "[-/]",
                List.of(new Box("field.day", 2), new Box("field.month", 2), new Box("field.year", 4)),
                yearAlone);
    }

    static PartsField time() {
        return new PartsField(":", "[:h]", List.of(new Box("field.hour", 2), new Box("field.minute", 2)), false);
    }

    /** Whether each box has something in it that has to. */
    boolean isComplete() {
        return isLastAlone() || boxes.stream().noneMatch(box -> box.getValue().isBlank());
    }

    /** Marks each box as required, because ARIA has no such state for a group. */
    @Override
    public void setRequiredIndicatorVisible(boolean required) {
        boxes.forEach(box -> box.setRequiredIndicatorVisible(required));
    }

    /** Whether all of it was written or pasted into the first box. */
    boolean isWhole() {
        return boxes.getFirst().getValue().strip().length() > 2
                && boxes.stream().skip(1).allMatch(box -> box.getValue().isBlank());
    }

    /** Whether it is a year, of which neither day nor month are said and need not be. */
    private boolean isLastAlone() {
        return lastAlone
                && boxes.getLast().getValue().strip().length() == FIGURES_OF_YEAR
                && boxes.stream()
                        .limit(boxes.size() - 1L)
                        .allMatch(box -> box.getValue().isBlank());
    }

    @Override
    protected String generateModelValue() {
        if (isWhole()) {
            return boxes.getFirst().getValue().strip();
        }
        if (isLastAlone()) {
            return boxes.getLast().getValue().strip();
        }
        if (boxes.stream().allMatch(box -> box.getValue().isBlank())) {
            return "";
        }
        return boxes.stream().map(box -> padded(box.getValue().strip())).collect(Collectors.joining(separator));
    }

    @Override
    protected void setPresentationValue(String value) {
        if (lastAlone && value.matches("[0-9]{4}")) {
            boxes.forEach(box -> box.setValue(""));
            boxes.getLast().setValue(value);
            return;
        }
        String[] parts = split.split(value, -1);
        boolean yearFirst = boxes.size() == 3 && parts.length == 3 && parts[0].length() == 4;
        for (int i = 0; i < boxes.size(); i++) {
            int part = yearFirst ? boxes.size() - 1 - i : i;
            boxes.get(i).setValue(part < parts.length ? parts[part] : "");
        }
    }

    private static String padded(String figures) {
        return figures.length() == 1 ? "0" + figures : figures;
    }

    private static TextField box(Box box) {
        TextField field = new TextField();
        field.setManualValidation(true);
        // A day box takes a whole date, pasted from elsewhere.
        field.setMaxLength(box.label().equals("field.day") ? LONGEST_DATE : box.figures());
        field.addClassName(box.figures() > 2 ? "gu-box-wide" : "gu-box");
        field.getElement().executeJs("this.inputElement.inputMode = 'numeric'; this.inputElement.dir = 'ltr'");
        return Wording.follow(field, language -> field.setLabel(Wording.in(language, box.label())));
    }

    private record Box(String label, int figures) {}
}
