package org.guichetunique.portal.studio;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** One of the editors of the bundle. It is given a text and says what has become of it after each change. */
final class Editor extends BundledTool {

    /** The kinds of files that have one. */
    enum Kind {
        MODEL("modeler", "model-changed", "xml"),
        RULES("rules", "model-changed", "xml"),
        FORM("form", "form-changed", "json");

        private final String script;
        private final String changed;
        private final String text;

        Kind(String script, String changed, String text) {
            this.script = script;
            this.changed = changed;
            this.text = text;
        }
    }

    /**
     * @param changed given the whole text after each change
     * @param broken given what the tool says of a text that it cannot open
     * @param unread given what the tool says of parts of a text that it had to leave out
     */
    Editor(
            Kind kind,
            String text,
            boolean readOnly,
            Consumer<String> changed,
            Consumer<String> broken,
            Consumer<String> unread) {
        super(kind.script);
        getElement().getClassList().add("gu-editor");
        if (readOnly) {
            tool.setAttribute("readonly", "");
        }
        on(kind.changed, kind.text, changed);
        on("could-not-open", "message", broken);
        on("not-read", "message", unread);
        addAttachListener(shown -> call("open", text));
    }

    private void on(String event, String detail, Consumer<String> told) {
        String key = "event.detail." + detail;
        tool.addEventListener(
                        event, one -> told.accept(one.getEventData().path(key).asString()))
                .addEventData(key);
    }

    /** Selects an element of the model and brings it into view. */
    void show(String id) {
        call("show", id);
    }

    /** Gives the editor what may be put in; see the bundle for the form. */
    void offer(JsonNode what) {
        call("offer", what);
    }

    void mark(JsonNode findings) {
        call("mark", findings);
    }

    /** Shows how much goes on where; nothing for an empty list. */
    void heat(JsonNode values) {
        call("heat", values);
    }
}
