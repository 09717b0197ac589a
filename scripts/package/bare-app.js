import { version as platformVersion } from 'zapier-platform-core';

/** The least that an app with a hook can be: what this one's size and speed are compared with. */
export default {
  version: '1.0.0',
  platformVersion,
  triggers: {
    hook: {
      key: 'hook',
      noun: 'Hook',
      display: { label: 'Hook', description: 'Triggers when a hook comes.' },
      operation: {
        type: 'hook',
        perform: (_z, { cleanedRequest }) => [cleanedRequest],
        sample: { id: 1 },
      },
    },
  },
};
