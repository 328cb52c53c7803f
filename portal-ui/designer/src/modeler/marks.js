import { create as svg } from 'tiny-svg';
import { part } from '../dom.js';

const FINDINGS = 'guichet-finding';
const HEAT = 'guichet-heat';
const SIGNS = { error: '!', warning: '?', info: 'i' };

/** What others say about the elements of a model, drawn over it. It never becomes part of the model. */
export class Marks {
  #get;
  #words;

  constructor(viewer, words) {
    this.#get = (name) => viewer.get(name);
    this.#words = words;
  }

  /** Of each finding {element, severity, text}; in place of those before. The answer: the ones whose element is not drawn. */
  findings(findings) {
    this.#get('overlays').remove({ type: FINDINGS });
    const [drawn, elsewhere] = this.#split(findings);
    drawn.forEach((own, id) => this.#get('overlays').add(id, FINDINGS, {
      position: { top: -14, left: -10 },
      scale: { min: 0.75, max: 1.5 },
      html: this.#badge(own),
    }));
    return elsewhere;
  }

  /** Of each value {element, weight: 0 to 1, text}; in place of those before. */
  heat(values) {
    const canvas = this.#get('canvas');
    this.#get('overlays').remove({ type: HEAT });
    const layer = canvas.getLayer(HEAT, 1);
    layer.replaceChildren();
    layer.setAttribute('class', `${layer.getAttribute('class') ?? ''} gu-heat`);
    const [drawn, elsewhere] = this.#split(values);
    drawn.forEach(([{ weight, text }], id) => {
      const element = this.#get('elementRegistry').get(id);
      const share = Math.min(1, Math.max(0, Number(weight) || 0));
      layer.append(glow(element, share));
      this.#get('overlays').add(id, HEAT, {
        position: element.waypoints ? middle(element) : { bottom: 10, right: 18 },
        scale: { min: 0.75, max: 1.5 },
        html: part('div', { class: 'gu-heat-badge' }, part('bdi', {}, String(text ?? ''))),
      });
    });
    return elsewhere;
  }

  clear() {
    this.findings([]);
    this.heat([]);
  }

  #split(all) {
    const drawn = new Map();
    const elsewhere = [];
    for (const each of all) {
      if (this.#get('elementRegistry').get(each.element)) {
        drawn.set(each.element, [...(drawn.get(each.element) ?? []), each]);
      } else {
        elsewhere.push(each);
      }
    }
    return [drawn, elsewhere];
  }

  #badge(findings) {
    const worst = ['error', 'warning', 'info'].find((severity) => findings.some((each) => each.severity === severity)) ?? 'info';
    const texts = findings.map(({ severity, text }) =>
      part('p', {}, part('strong', {}, this.#words.say('colon', { term: this.#words.say(`severity.${severity in SIGNS ? severity : 'info'}`) })), part('bdi', {}, String(text))));
    return part('div', { class: `gu-found gu-found-${worst}`, dir: document.documentElement.dir || 'ltr' },
      part('button', { type: 'button', class: 'gu-found-sign', 'aria-label': findings.map((each) => each.text).join(' ') },
        SIGNS[worst] + (findings.length > 1 ? findings.length : '')),
      part('div', { class: 'gu-found-text' }, ...texts));
  }
}

function middle(connection) {
  const points = connection.waypoints;
  const left = Math.min(...points.map((point) => point.x));
  const top = Math.min(...points.map((point) => point.y));
  const half = points[Math.floor((points.length - 1) / 2)];
  const next = points[Math.floor((points.length - 1) / 2) + 1];
  return { left: (half.x + next.x) / 2 - left - 12, top: (half.y + next.y) / 2 - top - 12 };
}

/** From pale yellow to dark red; wider where there is more. */
function glow(element, share) {
  const colour = `hsl(${Math.round(50 - 50 * share)} 95% ${Math.round(62 - 20 * share)}%)`;
  if (element.waypoints) {
    return svg('polyline', {
      points: element.waypoints.map(({ x, y }) => `${x},${y}`).join(' '),
      fill: 'none', stroke: colour, 'stroke-width': 4 + 10 * share, 'stroke-opacity': 0.6, 'stroke-linejoin': 'round',
    });
  }
  const wide = 6 + 14 * share;
  return svg('rect', {
    x: element.x - wide, y: element.y - wide, width: element.width + 2 * wide, height: element.height + 2 * wide,
    rx: wide + 8, fill: colour, 'fill-opacity': 0.35 + 0.25 * share,
  });
}
