import { version as platformVersion } from 'zapier-platform-core';

export default {
  version: '1.0.0',
  platformVersion,
  triggers: {
    new_lead: {
      key: 'new_lead',
      noun: 'Lead',
      display: { label: 'New Lead', description: 'Triggers when a new lead comes in.' },
      operation: {
        type: 'hook',
        perform: async (_z, { cleanedRequest }) => [cleanedRequest],
        sample: { id: '1' },
      },
    },
  },
};
