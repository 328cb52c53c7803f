package org.guichetunique.portal.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * One of the editors of the bundle {@code portal-ui/designer}, a custom element that a script defines. It is given a text
 * and says what has become of it after each change.
 */
@Tag("div")
final class Editor extends Component {

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

    private final Element tool;

    /** @param changed given the whole text; null where it is only looked at */
    Editor(Kind kind, String text, boolean readOnly, Consumer<String> changed, Consumer<String> broken) {
        tool = new Element("guichet-" + kind.script);
        if (readOnly) {
            tool.setAttribute("readonly", "");
        }
        addClass();
        getElement().appendChild(tool);
        tool.addEventListener(kind.changed, event -> changed.accept(text(event.getEventData(), kind)))
                .addEventData("event.detail." + kind.text);
        tool.addEventListener(
                        "could-not-open",
                        event -> broken.accept(event.getEventData()
                                .path("event.detail.message")
                                .asString()))
                .addEventData("event.detail.message");
        addAttachListener(shown -> {
            UI ui = shown.getUI();
            ui.getPage().addStyleSheet("/studio/" + kind.script + ".css");
            tool.executeJs(
                    "const tool = this; const [text, script, name] = [$0, $1, $2];"
                            + "import(script).then(() => customElements.whenDefined(name))"
                            + ".then(() => tool.open(text)).catch(() => {});",
                    text,
                    "/studio/" + kind.script + ".js",
                    "guichet-" + kind.script);
        });
    }

    private void addClass() {
        getElement().getClassList().add("gu-editor");
    }

    private static String text(JsonNode data, Kind kind) {
        return data.path("event.detail." + kind.text).asString();
    }

    /** Selects an element of the model and brings it into view. */
    void show(String id) {
        tool.executeJs("this.show && this.show($0)", id);
    }

    /** Gives the editor what may be put in; see the bundle for the form. */
    void offer(JsonNode what) {
        whenReady("offer", what);
    }

    void mark(JsonNode findings) {
        whenReady("mark", findings);
    }

    /** Shows how much goes on where; nothing for an empty list. */
    void heat(JsonNode values) {
        whenReady("heat", values);
    }

    private void whenReady(String method, JsonNode value) {
        tool.executeJs(
                "customElements.whenDefined(this.localName).then(() => this[$0] && this[$0]($1))", method, value);
    }
}
