const BEFORE = 'http://activiti.org/bpmn';
const NOW = 'http://camunda.org/schema/1.0/bpmn';

/**
 * The model with the engine's own namespace where an old editor wrote that of the engine's predecessor, as Camunda Modeler
 * does it too: what is said in the old one by the usual prefix would be gone when the model is written.
 */
export function renewed(xml) {
  return xml.replace(/(\sxmlns:[\w.-]+\s*=\s*)(["'])(.*?)\2/g,
    (all, declares, quote, namespace) => (namespace === BEFORE ? `${declares}${quote}${NOW}${quote}` : all));
}
