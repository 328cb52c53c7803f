import { calmly, onLeaving } from './dom.js';

/**
 * A file in XML in one of the tools of bpmn.io, to write, or with the attribute "readonly" to look at. Whoever extends it
 * says which tool it is (undefined while there is none), builds it and clears it away.
 *
 * <p>Events: "model-changed" {xml}, a moment after each change; "could-not-open" {message};
 * "not-read" {message}, when the tool has opened the file without some part of it.
 */
export class XmlEditor extends HTMLElement {
  static observedAttributes = ['readonly'];

  /** Tells of the file as it stands, a moment after it was last called. */
  tell = calmly(async () => {
    if (this.tool?.getDefinitions()) {
      this.send('model-changed', { xml: await this.xml() });
    }
  });

  constructor() {
    super();
    onLeaving(this, this.tell.now);
  }

  connectedCallback() {
    if (!this.tool) {
      this.build();
    }
  }

  disconnectedCallback() {
    this.clear();
  }

  /** Changing between writing and looking keeps the file as it is. */
  async attributeChangedCallback(name, before, now) {
    if (!this.tool || (before === null) === (now === null)) {
      return;
    }
    const xml = this.tool.getDefinitions() && await this.xml();
    this.clear();
    this.build();
    if (xml) {
      await this.open(xml);
    }
  }

  /** What the tools could not read is in the answer, and never dropped in silence. */
  async open(xml) {
    this.tell.stop();
    try {
      const { warnings } = await this.tool.importXML(xml);
      this.opened();
      const unread = warnings.map((warning) => warning.message);
      if (unread.length > 0) {
        this.send('not-read', { message: [...new Set(unread)].slice(0, 5).join('; ') });
      }
      return unread;
    } catch (error) {
      this.send('could-not-open', { message: error.message });
      throw error;
    }
  }

  async xml() {
    return (await this.tool.saveXML({ format: true })).xml;
  }

  /** A file has just been opened. */
  opened() {}

  send(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
