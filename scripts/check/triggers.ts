import { visible } from '../../local/zapier/definition.ts';
import type { Check } from './check.ts';

/** Checks of instant triggers. */
export const triggerChecks: readonly Check[] = [
  {
    id: 'D006',
    rule: 'An instant trigger can show a sample without a delivery',
    look: ({ operations }) =>
      operations
        .filter(({ type }) => type === 'hook')
        .map(({ path, hasPerformList }) => ({
          where: path,
          problem: !hasPerformList && 'It has no performList',
        })),
  },
  {
    id: 'D016',
    rule: 'There is more than a single static hook',
    look: (definition) => {
      const all = visible(definition);
      return all
        .filter(({ isStaticHook }) => isStaticHook)
        .map(({ path }) => ({ where: path, problem: all.length === 1 && 'There is nothing else' }));
    },
  },
  {
    id: 'D017',
    rule: 'No static hook can be chosen',
    look: (definition) =>
      visible(definition)
        .filter(({ kind }) => kind === 'triggers')
        .map(({ path, isStaticHook }) => ({
          where: path,
          problem: isStaticHook && 'The public directory takes no static hook',
        })),
  },
];
