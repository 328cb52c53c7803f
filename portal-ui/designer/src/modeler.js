import Modeler from 'bpmn-js/lib/Modeler';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule } from 'bpmn-js-properties-panel';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import minimap from 'diagram-js-minimap';
import { translation } from './translation.js';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import './modeler.css';

/**
 * A BPMN model in the page. Tells of every change, a moment after it, by the event "model-changed" with the XML.
 */
class GuichetModeler extends HTMLElement {
  #modeler;
  #pending;

  connectedCallback() {
    if (this.#modeler) {
      return;
    }
    const canvas = this.appendChild(document.createElement('div'));
    const panel = this.appendChild(document.createElement('div'));
    canvas.className = 'gu-modeler-canvas';
    panel.className = 'gu-modeler-properties';
    this.#modeler = new Modeler({
      container: canvas,
      propertiesPanel: { parent: panel },
      moddleExtensions: { camunda },
      additionalModules: [
        BpmnPropertiesPanelModule,
        BpmnPropertiesProviderModule,
        CamundaPlatformPropertiesProviderModule,
        minimap,
        translation(document.documentElement.lang),
      ],
    });
    this.#modeler.on('commandStack.changed', () => this.#later());
  }

  disconnectedCallback() {
    clearTimeout(this.#pending);
    this.#modeler?.destroy();
    this.#modeler = undefined;
    this.replaceChildren();
  }

  /** What the tools could not read is in the answer, and never dropped in silence. */
  async open(xml) {
    const { warnings } = await this.#modeler.importXML(xml);
    this.#modeler.get('canvas').zoom('fit-viewport', 'auto');
    return warnings.map((warning) => warning.message);
  }

  async xml() {
    return (await this.#modeler.saveXML({ format: true })).xml;
  }

  show(id) {
    const element = this.#modeler.get('elementRegistry').get(id);
    if (!element) {
      return false;
    }
    this.#modeler.get('selection').select(element);
    this.#modeler.get('canvas').scrollToElement(element);
    return true;
  }

  #later() {
    clearTimeout(this.#pending);
    this.#pending = setTimeout(
      async () => this.dispatchEvent(new CustomEvent('model-changed', { detail: { xml: await this.xml() } })), 400);
  }
}

customElements.define('guichet-modeler', GuichetModeler);
