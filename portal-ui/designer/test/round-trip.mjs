// Reads every procedure the way the editors do and writes it again: nothing may be lost, and nothing may move.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import { Written } from '../src/form/written.js';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');
const procedures = join(import.meta.dirname, '../../../process-definitions/src/main/resources/procedures');
const files = readdirSync(procedures, { recursive: true }).sort();
const read = (file) => readFileSync(join(procedures, file), 'utf8');

/** Every opening tag with its attributes in alphabetical order, and every text: what a document says, however it is laid out. */
function said(xml) {
  const found = [];
  const plain = xml.replace(/<\?.*?\?>|<!--.*?-->/gs, '');
  for (const [, name, attributes, text] of plain.matchAll(/<([\w:]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>([^<]*)/g)) {
    const sorted = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
      .filter(([, attribute]) => !attribute.startsWith('xmlns'))
      .map(([, attribute, one, other]) => `${attribute}=${unescaped(one ?? other)}`)
      .sort();
    found.push(`${name} ${sorted.join(' ')} ${unescaped(text.trim())}`);
  }
  return found.sort();
}

const unescaped = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;|&#34;/g, '"').replace(/&apos;|&#39;/g, "'")
  .replace(/&#10;/g, '\n').replace(/&amp;/g, '&');

for (const file of files.filter((each) => /\.(bpmn|dmn)$/.test(each))) {
  test(`${file} says the same after it was opened and written`, async () => {
    const moddle = file.endsWith('.bpmn') ? new BpmnModdle({ camunda }) : new DmnModdle();
    const { rootElement, warnings } = await moddle.fromXML(read(file), file.endsWith('.bpmn') ? 'bpmn:Definitions' : 'dmn:Definitions');
    const { xml } = await moddle.toXML(rootElement, { format: true });
    assert.deepEqual(warnings.map((warning) => warning.message), []);
    assert.deepEqual(said(xml), said(read(file)));
  });
}

for (const file of files.filter((each) => each.endsWith('.form'))) {
  test(`${file} keeps nothing of what it was only shown with`, () => {
    const written = new Written();
    written.learn([{ address: 'child.givenName', label: 'Given name' }]);
    const shown = written.shown(JSON.parse(read(file)));
    const filled = JSON.parse(JSON.stringify(shown), (name, value) => (value?.key ? { label: 'Field', values: [], ...value } : value));
    written.remember(JSON.parse(read(file)), filled);
    assert.equal(JSON.stringify(written.written(filled)), JSON.stringify(JSON.parse(read(file))));
  });
}

test('a label that somebody has written stays', () => {
  const written = new Written();
  const form = { id: 'form', components: [{ id: 'field', type: 'textfield', key: 'child.givenName' }] };
  const shown = written.shown(form);
  written.remember(form, shown);
  shown.components[0].label = 'First name';
  assert.deepEqual(written.written(shown).components[0], { ...form.components[0], label: 'First name' });
});
