import { diff } from 'bpmn-js-differ';

/** What holds other elements, or repeats what they say. */
const APART = new Set(['flowElements', 'artifacts', 'laneSets', 'lanes', 'flowNodeRef', 'incoming', 'outgoing', 'participants',
  'messageFlows', 'rootElements', 'diagrams', 'processRef', 'di']);

/**
 * The differences of two models, each {kind: added, removed, changed or moved, id, type, name, attributes: [{name, before, after}]}.
 * What is both changed and moved is there once for each.
 */
export function differences(before, after) {
  const found = diff(before, after);
  const old = byId(before);
  const now = byId(after);
  const changed = [...now].filter(([id]) => old.has(id))
    .map(([id, element]) => ({ ...named('changed', element), attributes: attributes(old.get(id), element) }))
    .filter((change) => change.attributes.length > 0);
  const all = [
    ...Object.values(found._added).map((element) => named('added', element)),
    ...Object.values(found._removed).map((element) => named('removed', element)),
    ...changed,
    ...Object.values(found._layoutChanged)
      .filter((element) => !(element.id in found._added) && !(element.id in found._removed))
      .map((element) => named('moved', element)),
  ];
  return all.map((each) => ({ attributes: [], ...each }));
}

function named(kind, element) {
  return { kind, id: element.id, type: element.$type, name: element.name || ends(element) };
}

/** A flow without a name is known by what it joins. */
function ends({ sourceRef, targetRef }) {
  return sourceRef?.id && targetRef?.id ? `${sourceRef.name || sourceRef.id} → ${targetRef.name || targetRef.id}` : '';
}

/** The comparing library passes over what is deeper inside an element: a flow's condition, a task's properties. */
function attributes(before, after) {
  const names = [...new Set([...ownNames(before), ...ownNames(after)])];
  return names.map((name) => ({ name: name.replace(/^\w+:/, ''), before: text(before.get(name)), after: text(after.get(name)) }))
    .filter((attribute) => attribute.before !== attribute.after);
}

function ownNames(element) {
  return [...Object.keys(element), ...Object.keys(element.$attrs ?? {})].filter((name) => !name.startsWith('$') && !APART.has(name));
}

function text(value) {
  if (value === undefined || value === null) {
    return '';
  }
  if (Array.isArray(value)) {
    return value.map(text).join('; ');
  }
  if (typeof value !== 'object') {
    return String(value);
  }
  return value.$type ? inside(value) : JSON.stringify(value);
}

function inside(element) {
  if (element.id !== undefined && isDrawn(element)) {
    return element.id;
  }
  const { body, text: words, name, value } = element;
  if (body !== undefined || words !== undefined) {
    return String(body ?? words);
  }
  if (name !== undefined && value !== undefined) {
    return `${name} = ${text(value)}`;
  }
  const parts = ownNames(element).filter((each) => each !== 'id').map((each) =>
    (Array.isArray(element[each]) || element.$type.endsWith('ExtensionElements') ? text(element.get(each)) : `${each}: ${text(element.get(each))}`));
  return parts.join(', ') || element.$type.replace(/^\w+:/, '');
}

const isDrawn = (element) => ['bpmn:FlowElement', 'bpmn:Participant', 'bpmn:Lane', 'bpmn:RootElement', 'bpmn:Artifact']
  .some((type) => element.$instanceOf?.(type)) && !element.$instanceOf('bpmn:EventDefinition');

/** Everything that has a meaning of its own: steps, flows, pools, lanes, processes, errors, messages. */
function byId(definitions) {
  const found = new Map();
  const visit = (element) => {
    if (element?.id && isDrawn(element)) {
      found.set(element.id, element);
    }
    ['rootElements', 'flowElements', 'artifacts', 'participants', 'messageFlows', 'laneSets', 'lanes']
      .forEach((each) => (element?.[each] ?? []).forEach(visit));
  };
  visit(definitions);
  return found;
}
