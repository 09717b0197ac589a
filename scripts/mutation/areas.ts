/** Code to mutate, and the tests that should notice. */
export interface Area {
  readonly mutate: readonly string[];
  /** Files in test/, without `.test.ts`. */
  readonly tests: readonly string[];
}

const lead = (...files: readonly string[]): string[] => files.map((file) => `src/lead/${file}.ts`);

const parts: Readonly<Record<string, Area>> = {
  connection: {
    mutate: ['src/connection/*.ts'],
    tests: ['authentication', 'new-lead', 'leads-api', 'schema'],
  },
  delivery: { mutate: ['src/delivery/*.ts'], tests: ['new-lead'] },
  filters: { mutate: ['src/filters/*.ts'], tests: ['filters'] },
  confirm: { mutate: ['src/leads-api/confirm.ts'], tests: ['confirm'] },
  'leads-api': {
    mutate: ['src/leads-api/*.ts', '!src/leads-api/confirm.ts'],
    tests: ['leads-api'],
  },
  zapier: {
    mutate: ['src/zapier/*.ts'],
    tests: [
      'authentication',
      'new-lead',
      'new-lead-fields',
      'long-list',
      'leads-api',
      'filters',
      'form',
      'polling',
      'schema',
    ],
  },
  schema: { mutate: lead('fields', 'sample', 'schema'), tests: ['schema'] },
  phone: { mutate: lead('phone'), tests: ['phone'] },
  email: { mutate: lead('email', 'email-doubt'), tests: ['email', 'usual-texts'] },
  name: {
    mutate: lead('name', 'person-name', 'town', 'capitals'),
    tests: ['name', 'town', 'usual-texts'],
  },
  departement: { mutate: lead('departement'), tests: ['departement', 'usual-texts'] },
  date: { mutate: lead('date', 'paris', 'holidays'), tests: ['paris', 'holidays', 'lead'] },
  callback: {
    mutate: ['src/lead/callback/*.ts'],
    tests: ['callback', 'callback-wording', 'usual-texts'],
  },
};

const elsewhere = Object.values(parts)
  .flatMap(({ mutate }) => mutate)
  .filter((file) => file.startsWith('src/lead/'));

export const areas: Readonly<Record<string, Area>> = {
  ...parts,
  lead: {
    mutate: ['src/lead/*.ts', ...elsewhere.map((file) => `!${file}`)],
    tests: ['lead', 'derived', 'damage', 'summary', 'fold', 'new-lead'],
  },
};
