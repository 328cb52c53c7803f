/**
 * Leaves out of the properties what calls for a programmer: Java listeners, injections, connectors, retries. What a
 * model has of them stays in it.
 */
const TECHNICAL = [
  'CamundaPlatform__ExecutionListener', 'CamundaPlatform__TaskListener', 'CamundaPlatform__FieldInjection',
  'CamundaPlatform__ConnectorInput', 'CamundaPlatform__ConnectorOutput', 'CamundaPlatform__JobExecution',
  'CamundaPlatform__AsynchronousContinuations', 'CamundaPlatform__Tasklist', 'CamundaPlatform__StartInitiator',
];

class GroupFilter {
  static $inject = ['propertiesPanel'];

  constructor(propertiesPanel) {
    // After all others.
    propertiesPanel.registerProvider(100, this);
  }

  getGroups() {
    return (groups) => groups.filter(({ id }) => !TECHNICAL.includes(id));
  }
}

export const groupFilter = { __init__: ['guichetGroupFilter'], guichetGroupFilter: ['type', GroupFilter] };
