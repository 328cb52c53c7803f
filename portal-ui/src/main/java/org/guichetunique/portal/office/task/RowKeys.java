package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;

/**
 * Choosing rows of a list with the mouse and the keyboard as mail programs do. A range is chosen with the shift key in any
 * case; the single characters are the officer's to turn off with the other keys, and do nothing while somebody types.
 */
final class RowKeys {

    private static final String LISTEN = """
            const table = this, keys = $0;
            let last = null;
            const boxes = () => [...table.querySelectorAll('tbody input[data-task]')];
            const choose = (some, wanted) => {
              some.forEach(box => box.checked = wanted);
              if (some.length) table.$server.choose(some.map(box => box.dataset.task), wanted);
            };
            const between = (one, other) => {
              const all = boxes(), from = all.indexOf(one), to = all.indexOf(other);
              return from < 0 || to < 0 ? [other] : all.slice(Math.min(from, to), Math.max(from, to) + 1);
            };
            table.addEventListener('click', event => {
              const box = event.target;
              if (!(box instanceof HTMLInputElement) || !box.dataset.task) return;
              choose(event.shiftKey && last && last.isConnected ? between(last, box) : [box], box.checked);
              last = box;
              box.focus();
            });
            table.addEventListener('mousedown', event => { if (event.shiftKey && event.target.dataset.task) event.preventDefault(); });
            if (!keys) return;
            const current = () => boxes().find(box => box.closest('tr').contains(document.activeElement));
            const move = step => {
              const all = boxes(), at = all.indexOf(current());
              const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))];
              if (next) { next.focus(); next.closest('tr').scrollIntoView({block: 'nearest'}); }
              return next;
            };
            const act = {
              j: () => move(1), k: () => move(-1),
              x: () => { const box = current(); if (box) { choose([box], !box.checked); last = box; } },
              o: () => { const box = current(); if (box) box.closest('tr').querySelector('a').click(); },
              '*': () => choose(boxes(), boxes().some(box => !box.checked)),
            };
            const press = event => {
              if (!table.isConnected) { document.removeEventListener('keydown', press); return; }
              const at = event.composedPath()[0];
              const types = at instanceof HTMLElement && !at.dataset.task
                  && (at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName));
              if (types || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
              const inTable = table.contains(at);
              if (inTable && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
                const from = current(), next = move(event.key === 'ArrowDown' ? 1 : -1);
                if (event.shiftKey && from && next) { choose([from, next], true); last = next; }
                event.preventDefault();
              } else if ((inTable || at === document.body || at.tagName === 'MAIN') && act[event.key]) {
                event.preventDefault();
                act[event.key]();
              }
            };
            document.addEventListener('keydown', press);
            """;

    private RowKeys() {}

    /** @param table with a method {@code choose} for its browser */
    static void of(Component table) {
        table.addAttachListener(shown -> table.getElement().executeJs(LISTEN, Keys.areOn()));
    }
}
