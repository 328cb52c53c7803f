import { is } from 'bpmn-js/lib/util/ModelUtil';

/**
 * Makes of what is offered a task that needs no more to be set, and finds it a place in the model: the call of a ministry's
 * operation, or the work of a person. Where that has a "late", a timer at the task leads to whoever acts then.
 */
export class ReadyTasks {
  #get;

  constructor(modeler) {
    this.#get = (name) => modeler.get(name);
    const ready = this;
    // What belongs together is undone together.
    this.#get('commandStack').registerHandler('guichet.ready', class {
      preExecute(context) {
        context.placed = ready.#appended(context);
        if (context.offered.late) {
          ready.#limit(context.placed, context.offered.late);
        }
      }
    });
    this.#get('eventBus').on('create.end', 100, ({ context }) => {
      if (context.late && context.shape.parent) {
        this.#limit(context.shape, context.late);
      }
    });
  }

  /** The task follows the pointer until it is let go. */
  drag(event, offered) {
    this.#get('create').start(event, this.#shape(offered), { late: offered.late });
  }

  /** The placed task, or nothing where the model has no room for it. */
  place(offered) {
    const [selected] = this.#get('selection').get();
    const shape = this.#shape(offered);
    const target = this.target();
    if (!follows(selected) && (!target || !this.#get('rules').allowed('shape.create', { shape, target }))) {
      return undefined;
    }
    const context = { offered, shape, target, source: follows(selected) ? selected : undefined };
    this.#get('commandStack').execute('guichet.ready', context);
    // It has its name already, and the next keys are those of the drawing.
    this.#get('directEditing').cancel();
    this.#get('selection').select(context.placed);
    this.#get('canvas').focus();
    return context.placed;
  }

  #appended({ source, shape, target }) {
    return source ? this.#get('autoPlace').append(source, shape) : this.#centre(shape, target);
  }

  #limit(task, { name, id, expression, task: after }) {
    const factory = this.#get('bpmnFactory');
    const timer = this.#get('elementFactory').createShape({
      type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:TimerEventDefinition',
      businessObject: factory.create('bpmn:BoundaryEvent', { ...this.#free(id), name }),
    });
    const [definition] = timer.businessObject.eventDefinitions;
    definition.timeDate = factory.create('bpmn:FormalExpression', { body: expression });
    definition.timeDate.$parent = definition;
    const corner = { x: task.x + Math.round(task.width / 4), y: task.y + task.height };
    const placed = this.#get('modeling').createShape(timer, corner, task, { attach: true });
    this.#get('autoPlace').append(placed, this.#shape(after));
  }

  #shape({ id, newId, label, type = 'bpmn:ServiceTask', attributes, template }) {
    const create = (kind, values) => this.#get('bpmnFactory').create(kind, values);
    const own = attributes ?? { 'camunda:type': 'external', 'camunda:topic': id };
    const task = create(type, { ...this.#free(newId), name: label, ...own });
    const properties = Object.entries(template?.properties ?? {});
    if (properties.length > 0) {
      const values = properties.map(([name, value]) => create('camunda:Property', { name, value: String(value) }));
      const all = create('camunda:Properties', { values });
      values.forEach((value) => { value.$parent = all; });
      task.extensionElements = create('bpmn:ExtensionElements', { values: [all] });
      all.$parent = task.extensionElements;
      task.extensionElements.$parent = task;
    }
    return this.#get('elementFactory').createShape({ type, businessObject: task });
  }

  /** An id that says what it names, because texts bear it; with a figure where the model has it already. */
  #free(wanted) {
    const holder = (id) => this.#get('moddle').ids.assigned(id);
    const taken = (id) => this.#get('elementRegistry').get(id) || (holder(id) && !is(holder(id), 'bpmn:FlowNode'));
    let id = wanted;
    for (let figure = 2; id && taken(id); figure++) {
      id = `${wanted}-${figure}`;
    }
    return id ? { id } : {};
  }

  #centre(shape, target) {
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
