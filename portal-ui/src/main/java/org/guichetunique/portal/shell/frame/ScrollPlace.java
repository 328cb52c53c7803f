package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.component.Component;

/** Brings whoever comes back to a long list to the place in it where they left. The browser's tab remembers it, by address. */
public final class ScrollPlace {

    private static final String KEEP = """
            const name = () => 'gu-scroll:' + location.pathname + location.search;
            const leave = () => sessionStorage.setItem(name(), String(Math.round(window.scrollY)));
            const events = ['click', 'keydown'];
            const save = () => {
              if (this.isConnected) { leave(); return; }
              events.forEach(kind => document.removeEventListener(kind, save, true));
              window.removeEventListener('pagehide', save);
            };
            events.forEach(kind => document.addEventListener(kind, save, true));
            window.addEventListener('pagehide', save);
            // The address and the rows may come after the list itself, and the focus goes to the heading first.
            let tries = 0, moved = false;
            ['wheel', 'pointerdown', 'keydown'].forEach(
                kind => document.addEventListener(kind, () => { moved = true; }, {once: true, passive: true}));
            const back = () => {
              if (moved || !this.isConnected) return;
              const at = Number(sessionStorage.getItem(name()) || 0);
              if (at > 0) window.scrollTo({top: at, behavior: 'instant'});
              if (++tries < 5) setTimeout(back, 150);
            };
            setTimeout(back, 100);
            """;

    private ScrollPlace() {}

    public static void keep(Component list) {
        list.addAttachListener(shown -> list.getElement().executeJs(KEEP));
    }
}
