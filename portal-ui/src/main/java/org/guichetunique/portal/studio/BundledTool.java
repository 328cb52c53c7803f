package org.guichetunique.portal.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A custom element of the bundle {@code portal-ui/designer}; its script and style are loaded where it is shown. */
@Tag("div")
class BundledTool extends Component {

    final Element tool;

    /** @param name of the script, and of the element after {@code guichet-} */
    BundledTool(String name) {
        tool = new Element("guichet-" + name);
        getElement().appendChild(tool);
        addAttachListener(shown -> {
            shown.getUI().getPage().addStyleSheet("/studio/" + name + ".css");
            // An import() in what is sent bears the nonce of whichever page compiled it first, and fails on every
            // other.
            tool.executeJs(
                    "const script = document.createElement('script'); script.type = 'module'; script.src = $0;"
                            + " document.head.append(script)",
                    "/studio/" + name + ".js");
        });
    }

    /** Calls a method of the element once its script is there. What it tells by an event is not told here again. */
    final void call(String method, Object... arguments) {
        String given = IntStream.rangeClosed(1, arguments.length)
                .mapToObj(place -> "$" + place)
                .collect(Collectors.joining(", "));
        tool.executeJs(
                "customElements.whenDefined(this.localName)" + ".then(() => this[$0] && Promise.resolve(this[$0]("
                        + given + ")).catch(() => {}))",
                Stream.concat(Stream.of(method), Stream.of(arguments)).toArray());
    }
}
