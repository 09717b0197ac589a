import type { Check } from './check.ts';
import { connectionChecks } from './connection.ts';
import { formChecks } from './forms.ts';
import { sampleChecks } from './samples.ts';
import { textChecks } from './texts.ts';
import { triggerChecks } from './triggers.ts';

const unpublished = (id: string): Check => ({
  id,
  rule: '',
  look: () => [],
  otherwise: 'Zapier publishes no check of this number',
});

/** Zapier's checks of a definition, D001 to D026, in their order. */
export const checks: readonly Check[] = [
  ...connectionChecks,
  ...formChecks,
  ...sampleChecks,
  ...textChecks,
  ...triggerChecks,
  unpublished('D019'),
  unpublished('D020'),
].sort((a, b) => (a.id < b.id ? -1 : 1));
