// Models that people have drawn elsewhere go in and out of what the editors read and write with: nothing is lost, nothing moves.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { BpmnModdle } from 'bpmn-moddle';
import { renewed } from '../src/modeler/namespace.js';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');
const models = join(import.meta.dirname, '../../../process-definitions/procedures/src/test/resources/models');
const files = readdirSync(models, { recursive: true }).filter((each) => each.endsWith('.bpmn')).sort();
const read = (xml) => new BpmnModdle({ camunda }).fromXML(xml, 'bpmn:Definitions');

/** Attributes that BPMN does not know. Some tools write of what type a point is, which its place says already. */
function others({ $type, $attrs }) {
  const implied = ([name, value]) => name === 'xsi:type' && value.replace(/^.*:t?/, '') === $type.replace(/^.*:/, '');
  return Object.fromEntries(Object.entries($attrs ?? {}).filter((each) => !implied(each) && !each[0].startsWith('xmlns')));
}

/** The tree as plain values: what an element is part of stands in where it stands, and what it speaks of is named by its id. */
function plain(element) {
  const seen = new Set();
  const value = (each, holder, name) => {
    if (Array.isArray(each)) {
      return each.map((item) => value(item, holder, name));
    }
    if (each === null || typeof each !== 'object') {
      return each;
    }
    const refers = holder?.$descriptor?.propertiesByName?.[name]?.isReference;
    return refers || seen.has(each) ? { '→': each.id } : whole(each);
  };
  const whole = (each) => {
    seen.add(each);
    // What is said although it goes without saying may be left out.
    const usual = (name, held) => each.$descriptor?.propertiesByName?.[name]?.default === held;
    const own = Object.entries(each).filter(([name, held]) => !['$type', '$parent', '$descriptor', '$model', 'di'].includes(name) && !usual(name, held));
    return { type: each.$type, others: others(each), ...Object.fromEntries(own.map(([name, held]) => [name, value(held, each, name)])) };
  };
  return whole(element);
}

/** Where everything is drawn. */
function places(element) {
  const found = [];
  const walk = (each) => {
    if (each && typeof each === 'object' && each.$type?.startsWith('bpmndi:')) {
      const points = (each.waypoint ?? []).map(({ x, y }) => `${x},${y}`).join(' ');
      const box = [each.bounds, each.label?.bounds].map((one) => (one ? `${one.x},${one.y} ${one.width}×${one.height}` : '')).join(' / ');
      found.push(`${each.$type} ${each.bpmnElement?.id} ${box} ${points}`);
      [...(each.plane ? [each.plane] : []), ...(each.planeElement ?? [])].forEach(walk);
    }
  };
  element.diagrams.forEach(walk);
  return found;
}

test('there are models of each kind of origin', () => {
  assert.ok(files.filter((file) => file.startsWith('camunda-engine')).length > 30);
  assert.ok(files.filter((file) => file.startsWith('bpmn-js')).length > 10);
});

test('what an old editor wrote in the namespace of the engine before is the engine\'s', async () => {
  const xml = renewed(readFileSync(join(models, 'camunda-engine/ExclusiveGatewayTest.testLoopWithManyIterations.bpmn'), 'utf8'));
  const { xml: written } = await new BpmnModdle({ camunda }).toXML((await read(xml)).rootElement);
  assert.match(written, /xmlns:camunda="http:\/\/camunda.org\/schema\/1.0\/bpmn"/);
  assert.match(written, /camunda:resultVariable="i"/);
});

for (const file of files) {
  test(`${file} says and shows the same after it was opened and written`, async () => {
    const before = await read(renewed(readFileSync(join(models, file), 'utf8')));
    const { xml } = await new BpmnModdle({ camunda }).toXML(before.rootElement, { format: true });
    const after = await read(xml);
    // What speaks of something that is not there is told of when it is opened, and gone when it is written, in UTF-8.
    const said = ({ warnings }) => warnings.map(({ message }) => message).filter((message) => !/^(unresolved reference|unsupported document encoding)/.test(message));
    assert.deepEqual(said(after), said(before));
    assert.deepEqual(plain(after.rootElement), plain(before.rootElement));
    assert.deepEqual(places(after.rootElement), places(before.rootElement));
    assert.ok(places(after.rootElement).length > 2);
  });
}
