package org.guichetunique.portal.shell.attachment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.di.Instantiator;
import java.util.Objects;
import org.guichetunique.portal.shell.frame.Wording;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Beside uploads: photographs of a kind that is not kept (HEIC, AVIF, WebP) become JPEG in the browser, before they are sent.
 * It is seen only meanwhile. The script is that of {@code portal-ui/designer/src/picture}; the library for HEIC is loaded only
 * when somebody has chosen such a file.
 */
@Tag("guichet-pictures")
final class PictureConversion extends Component implements HasText {

    private static final String FOLDER = "/picture/";

    PictureConversion() {
        getElement().setAttribute("role", "status").setAttribute("hidden", true);
        Wording.say(this, "attachment.converting");
        addAttachListener(shown -> {
            ResourceUrlProvider files = Instantiator.get(shown.getUI()).getOrCreate(ResourceUrlProvider.class);
            getElement().setAttribute("data-worker", address(files, "worker.js"));
            getElement().setAttribute("data-library", address(files, "libheif.js"));
            getElement().setAttribute("data-binary", address(files, "libheif.wasm"));
            getElement()
                    .executeJs(
                            "const script = document.createElement('script'); script.src = $0;"
                                    + " document.head.append(script)",
                            address(files, "picture.js"));
        });
    }

    /** Such that the browser may keep it for ever. */
    private static String address(ResourceUrlProvider files, String name) {
        return Objects.requireNonNullElse(files.getForLookupPath(FOLDER + name), FOLDER + name);
    }
}
