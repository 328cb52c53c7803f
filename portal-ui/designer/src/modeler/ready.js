import { is } from 'bpmn-js/lib/util/ModelUtil';

/** Makes of a ministry's operation the task that calls it, and finds it a place in the model. */
export class ReadyTasks {
  #get;

  constructor(modeler) {
    this.#get = (name) => modeler.get(name);
  }

  /** The task follows the pointer until it is let go. */
  drag(event, operation) {
    this.#get('create').start(event, this.#shape(operation));
  }

  /** The placed task, or nothing where the model has no room for it. */
  place(operation) {
    const [selected] = this.#get('selection').get();
    const shape = this.#shape(operation);
    const placed = follows(selected) ? this.#get('autoPlace').append(selected, shape) : this.#centre(shape);
    if (placed) {
      this.#get('selection').select(placed);
      this.#get('canvas').scrollToElement(placed);
    }
    return placed;
  }

  #shape({ id, label, template }) {
    const create = (type, attributes) => this.#get('bpmnFactory').create(type, attributes);
    const task = create('bpmn:ServiceTask', { name: label, 'camunda:type': 'external', 'camunda:topic': id });
    const properties = Object.entries(template?.properties ?? {});
    if (properties.length > 0) {
      const values = properties.map(([name, value]) => create('camunda:Property', { name, value: String(value) }));
      const all = create('camunda:Properties', { values });
      values.forEach((value) => { value.$parent = all; });
      task.extensionElements = create('bpmn:ExtensionElements', { values: [all] });
      all.$parent = task.extensionElements;
      task.extensionElements.$parent = task;
    }
    return this.#get('elementFactory').createShape({ type: 'bpmn:ServiceTask', businessObject: task });
  }

  #centre(shape) {
    const target = this.target();
    if (!target || !this.#get('rules').allowed('shape.create', { shape, target })) {
      return undefined;
    }
    const view = this.#get('canvas').viewbox();
    const at = inside(target, { x: Math.round(view.x + view.width / 2), y: Math.round(view.y + view.height / 2) }, shape);
    while (this.#taken(at, shape)) {
      at.y += shape.height + 40;
    }
    return this.#get('modeling').createShape(shape, at, target);
  }

  /** Where something of a size covers nothing of what it becomes part of: under all that is there. */
  below(size) {
    const target = this.target();
    const there = target.children.filter((each) => !each.waypoints && !each.labelTarget);
    if (there.length > 0) {
      return {
        x: Math.round(Math.min(...there.map((each) => each.x)) + size.width / 2),
        y: Math.round(Math.max(...there.map((each) => each.y + each.height)) + 60 + size.height / 2),
      };
    }
    const view = this.#get('canvas').viewbox();
    return inside(target, { x: Math.round(view.x + view.width / 2), y: Math.round(view.y + view.height / 2) }, size);
  }

  /** What a new element in the middle of the view becomes part of: the pool there, or else the first with a process. */
  target() {
    const canvas = this.#get('canvas');
    const root = canvas.getRootElement();
    if (!is(root, 'bpmn:Collaboration')) {
      return root;
    }
    const view = canvas.viewbox();
    const x = view.x + view.width / 2;
    const y = view.y + view.height / 2;
    const pools = this.#get('elementRegistry').filter((each) => is(each, 'bpmn:Participant') && each.businessObject.processRef);
    return pools.find((pool) => x > pool.x && x < pool.x + pool.width && y > pool.y && y < pool.y + pool.height) ?? pools[0];
  }

  #taken({ x, y }, { width, height }) {
    return this.#get('elementRegistry').find((each) => is(each, 'bpmn:FlowNode') && !is(each, 'bpmn:SubProcess')
      && Math.abs(each.x + each.width / 2 - x) < (each.width + width) / 2
      && Math.abs(each.y + each.height / 2 - y) < (each.height + height) / 2) !== undefined;
  }
}

function follows(element) {
  return element && !element.labelTarget && is(element, 'bpmn:FlowNode') && !is(element, 'bpmn:EndEvent')
    && !element.businessObject.isForCompensation;
}

/** The nearest point that leaves room for a size in a pool; anywhere will do outside of pools. */
function inside(target, { x, y }, { width, height }) {
  const between = (low, value, high) => Math.round(low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value)));
  return !is(target, 'bpmn:Participant') ? { x, y } : {
    x: between(target.x + 50 + width / 2, x, target.x + target.width - 20 - width / 2),
    y: between(target.y + 20 + height / 2, y, target.y + target.height - 20 - height / 2),
  };
}
