package org.guichetunique.portal.shell.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import org.guichetunique.portal.shell.frame.Wording;

/**
 * Shows the pictures of a part of a page as large as the window: closer, further, turned, one after the other, with the
 * mouse or with keys. All of it happens in the browser; nothing is loaded but the pictures that are there.
 */
@Tag("dialog")
public final class PictureViewer extends Component implements HasComponents {

    private static final String ENLARGES = "gu-enlarge";

    private static final String SHOW = """
            const dialog = $0, canvas = dialog.querySelector('canvas');
            const caption = dialog.querySelector('.gu-viewer-caption');
            const picture = new Image();
            let pictures = [], at = 0, zoom = 1, turn = 0;
            const draw = () => {
              const upright = turn % 180 === 0;
              canvas.width = upright ? picture.naturalWidth : picture.naturalHeight;
              canvas.height = upright ? picture.naturalHeight : picture.naturalWidth;
              const pen = canvas.getContext('2d');
              pen.translate(canvas.width / 2, canvas.height / 2);
              pen.rotate(turn * Math.PI / 180);
              pen.drawImage(picture, -picture.naturalWidth / 2, -picture.naturalHeight / 2);
              const room = canvas.parentElement;
              const whole = Math.min(room.clientWidth, room.clientHeight * canvas.width / canvas.height);
              canvas.style.inlineSize = Math.round(whole * zoom) + 'px';
            };
            picture.onload = draw;
            const show = () => {
              picture.src = pictures[at].src;
              caption.textContent = pictures[at].alt;
              canvas.setAttribute('aria-label', pictures[at].alt);
              dialog.querySelector('[data-act=before]').disabled = at === 0;
              dialog.querySelector('[data-act=after]').disabled = at === pictures.length - 1;
            };
            const go = to => { if (pictures[to]) { at = to; turn = 0; show(); } };
            const acts = {
              closer: () => { zoom = Math.min(5, zoom * 1.25); draw(); },
              further: () => { zoom = Math.max(.2, zoom / 1.25); draw(); },
              turn: () => { turn = (turn + 90) % 360; draw(); },
              before: () => go(at - 1),
              after: () => go(at + 1),
              close: () => dialog.close()
            };
            const keys = {'+': 'closer', '=': 'closer', '-': 'further', r: 'turn', R: 'turn',
              PageUp: 'before', PageDown: 'after'};
            this.addEventListener('click', event => {
              const large = event.target.closest('.gu-enlarge');
              if (!large) { return; }
              pictures = [...this.querySelectorAll('.gu-enlarge img')];
              zoom = 1;
              go(pictures.indexOf(large.querySelector('img')));
              dialog.showModal();
            });
            dialog.addEventListener('click', event => {
              const button = event.target.closest('[data-act]');
              if (button) { acts[button.dataset.act](); }
            });
            dialog.addEventListener('keydown', event => {
              const act = keys[event.key];
              if (act && !event.ctrlKey && !event.altKey && !event.metaKey) {
                event.preventDefault();
                event.stopPropagation();
                acts[act]();
              }
            });
            """;

    private PictureViewer() {
        getElement().getClassList().add("gu-viewer");
        Wording.name(this, "viewer.name");
        Div tools = new Div(
                act("closer", "+"), act("further", "-"), act("turn", "R"), act("before", "PgUp"), act("after", "PgDn"));
        tools.add(act("close", "Esc"));
        tools.addClassName("gu-viewer-tools");
        Paragraph caption = new Paragraph();
        caption.addClassName("gu-viewer-caption");
        caption.getElement().setAttribute("dir", "auto").setAttribute("role", "status");
        Div surface = new Div();
        surface.addClassName("gu-viewer-surface");
        surface.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        Wording.name(surface, "viewer.name");
        surface.getElement().appendChild(new Element("canvas").setAttribute("role", "img"));
        add(tools, caption, surface);
    }

    /** Lets all pictures of {@code part} that are {@linkplain #enlarged enlarged} be looked at closely. */
    public static <T extends Component & HasComponents> T in(T part) {
        PictureViewer viewer = new PictureViewer();
        part.add(viewer);
        part.addAttachListener(shown -> part.getElement().executeJs(SHOW, viewer.getElement()));
        return part;
    }

    /** @param name of the picture, which stands beside it as well */
    public static NativeButton enlarged(Image picture, String name) {
        NativeButton button = new NativeButton();
        button.addClassName(ENLARGES);
        button.add(picture);
        return Wording.name(button, "viewer.enlarge", name);
    }

    private static NativeButton act(String act, String key) {
        NativeButton button = Wording.say(new NativeButton(), "viewer." + act);
        button.addClassName("gu-second");
        button.getElement().setAttribute("data-act", act).setAttribute("aria-keyshortcuts", key);
        return button;
    }
}
