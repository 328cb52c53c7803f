package org.guichetunique.portal.shell.field;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;

/** “I have none”: a box below the question that it answers. */
final class AbsenceBox extends CustomField<String> {

    private final Checkbox box = new Checkbox();

    AbsenceBox() {
        super("");
        add(box);
    }

    @Override
    public void setLabel(String label) {
        box.setLabel(label);
    }

    @Override
    protected String generateModelValue() {
        return box.getValue() ? "true" : "";
    }

    @Override
    protected void setPresentationValue(String value) {
        box.setValue("true".equals(value));
    }
}
