/** Code that is broken on purpose, and the tests that are to notice. */
export interface Area {
  readonly name: string;
  readonly mutate: readonly string[];
  /** Files in test/, without `.test.ts`. */
  readonly tests: readonly string[];
}

export const areas: readonly Area[] = [
  {
    name: 'connection',
    mutate: ['src/connection/**/*.ts', 'src/without-bundle.ts'],
    tests: ['authentication', 'new-lead', 'leads-api', 'schema'],
  },
  { name: 'delivery', mutate: ['src/delivery/**/*.ts', 'src/json.ts'], tests: ['new-lead'] },
  { name: 'filters', mutate: ['src/filters/**/*.ts'], tests: ['filters'] },
  {
    name: 'leads-api',
    mutate: ['address', 'client', 'leads', 'period'].map((file) => `src/leads-api/${file}.ts`),
    tests: ['leads-api'],
  },
  { name: 'confirm', mutate: ['src/leads-api/confirm.ts'], tests: ['confirm'] },
  {
    name: 'triggers',
    mutate: ['src/triggers/**/*.ts', 'src/searches/**/*.ts'],
    tests: ['new-lead', 'new-lead-fields', 'long-list', 'leads-api', 'filters', 'schema'],
  },
  {
    name: 'lead',
    mutate: [
      'derive',
      'duplicate-key',
      'fold',
      'id',
      'late',
      'payload',
      'read',
      'test-lead',
      'value',
    ].map((file) => `src/lead/${file}.ts`),
    tests: ['lead', 'derived', 'fold', 'new-lead'],
  },
  {
    name: 'schema',
    mutate: ['fields', 'sample', 'schema'].map((file) => `src/lead/${file}.ts`),
    tests: ['schema'],
  },
  {
    name: 'phone',
    mutate: ['src/lead/phone.ts', 'src/lead/usual-phone.ts', 'src/lead/numbering-plans.ts'],
    tests: ['phone', 'usual-phone', 'usual-texts'],
  },
  {
    name: 'email',
    mutate: ['src/lead/email.ts', 'src/lead/email-doubt.ts'],
    tests: ['email', 'usual-texts'],
  },
  {
    name: 'name',
    mutate: ['name', 'person-name', 'placeholder', 'town', 'capitals'].map(
      (file) => `src/lead/${file}.ts`,
    ),
    tests: ['name', 'town'],
  },
  {
    name: 'departement',
    mutate: ['src/lead/departement.ts'],
    tests: ['departement'],
  },
  {
    name: 'date',
    mutate: ['src/lead/date.ts', 'src/lead/paris.ts', 'src/lead/holidays.ts'],
    tests: ['paris', 'holidays', 'lead'],
  },
  {
    name: 'callback',
    mutate: ['src/lead/callback/**/*.ts'],
    tests: ['callback', 'callback-wording', 'usual-texts'],
  },
];
