// An app in a process that core takes for too large, and of which some calls end the process.

const { memoryUsage } = process;
process.memoryUsage = () => ({ ...memoryUsage(), rss: 1e9 });

const perform = (_z, { cleanedRequest: { number, isFatal } }) => {
  if (isFatal) process.exit(1);
  return [{ id: number }];
};

export default {
  version: '1.0.0',
  platformVersion: '19.1.0',
  triggers: {
    new_lead: {
      key: 'new_lead',
      noun: 'Lead',
      display: { label: 'New Lead', description: 'Triggers when a lead comes in.' },
      operation: { type: 'hook', perform, sample: { id: 1 } },
    },
  },
};
