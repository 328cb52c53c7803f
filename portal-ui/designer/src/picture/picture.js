import { jpegOf, MOST_PIXELS } from './jpeg.js';
import { BEGINNING, kindOf } from './kind.js';

/** On the slowest of telephones. What takes longer is sent as it is, and the server says what to do. */
const PATIENCE = 60_000;

/**
 * Beside fields that take files: photographs that telephones make and the portal does not keep (HEIC, AVIF, WebP) are JPEG
 * before they are sent. Browsers that can show one turn it into JPEG themselves; for HEIC in the others a library is loaded,
 * then and not before. Nothing is lost where that fails: the file is sent as it was.
 */
class Pictures extends HTMLElement {

  connectedCallback() {
    this.hidden = true;
    customElements.whenDefined('vaadin-upload').then(() => this.uploads().forEach(upload => this.watch(upload)));
  }

  uploads() {
    return this.parentElement ? [...this.parentElement.querySelectorAll('vaadin-upload')] : [];
  }

  async watch(upload) {
    await upload.updateComplete;
    const input = upload.shadowRoot.querySelector('input[type=file]');
    const ours = new WeakSet();
    const give = async files => {
      const ready = await this.ready(files, upload.maxFileSize);
      const transfer = new DataTransfer();
      ready.forEach(file => transfer.items.add(file));
      input.files = transfer.files;
      const changed = new Event('change');
      ours.add(changed);
      input.dispatchEvent(changed);
    };
    upload.shadowRoot.addEventListener('change', event => {
      if (!ours.has(event)) {
        event.stopImmediatePropagation();
        give([...input.files]);
      }
    }, true);
    upload.addEventListener('drop', event => {
      if (!upload.nodrop && event.dataTransfer?.files.length) {
        event.preventDefault();
        event.stopImmediatePropagation();
        upload.dispatchEvent(new DragEvent('dragleave'));
        give([...event.dataTransfer.files]);
      }
    }, true);
  }

  async ready(files, largest) {
    const result = [];
    for (const file of files) {
      const kind = await this.kind(file);
      result.push(kind && !(file.size > largest) ? await this.converted(file, kind) : file);
    }
    return result;
  }

  async kind(file) {
    try {
      return kindOf(new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer()));
    } catch {
      return undefined;
    }
  }

  async converted(file, kind) {
    this.hidden = false;
    try {
      const jpeg = (await this.byBrowser(file)) ?? (kind === 'heic' ? await this.byLibrary(file) : undefined);
      return jpeg ? new File([jpeg], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' }) : file;
    } catch {
      return file;
    } finally {
      this.hidden = true;
    }
  }

  async byBrowser(file) {
    try {
      const bitmap = await createImageBitmap(file);
      return bitmap.width * bitmap.height > MOST_PIXELS ? undefined : await jpegOf(bitmap);
    } catch {
      return undefined;
    }
  }

  /** In a worker, which is ended when it takes too long. */
  byLibrary(file) {
    const worker = new Worker(this.dataset.worker);
    return new Promise(resolve => {
      setTimeout(resolve, PATIENCE);
      worker.onerror = () => resolve();
      worker.onmessage = event => resolve(event.data ?? undefined);
      worker.postMessage({ file, library: this.dataset.library, binary: this.dataset.binary });
    }).finally(() => worker.terminate());
  }
}

customElements.get('guichet-pictures') ?? customElements.define('guichet-pictures', Pictures);
