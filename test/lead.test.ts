import { hashOf } from '../src/lead/identity.ts';
import { readLead } from '../src/lead/lead.ts';
import { readList } from '../src/lead/list.ts';
import { leadSchema } from '../src/lead/schema.ts';
import { texts } from '../src/locales/fr.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const receivedAt = Date.parse('2026-07-01T08:00:00Z');
const read = (payload: Record<string, unknown>) =>
  readLead(payload, { source: 'webhook', receivedAt }, texts.lead);

/** The documented payload when ids were first given, whatever is documented later. */
const frozen = {
  nom: 'Doe',
  prenom: 'John',
  civilite: 'M.',
  tel: '0102030405',
  email: 'john.doe@example.com',
  ville: 'paris',
  code_postal: '75001',
  statut: 'prospect',
  horaire_rappel: 'après-midi',
  formation: 'Développement Web',
  client: 'XYZ Formations',
  id_client: '1234',
};

describe('the id of a lead', () => {
  it('has 32 hexadecimal digits', () => {
    expect(read(frozen).id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is the same when the same delivery comes again later', () => {
    const later = { source: 'webhook', receivedAt: receivedAt + 60_000 } as const;
    expect(readLead(frozen, later, texts.lead).id).toBe(read(frozen).id);
  });

  it('stays as it is when a field that is empty joins the schema', () => {
    expect(hashOf({ nom: 'Doe', ville: '' })).toBe(hashOf({ nom: 'Doe' }));
    expect(hashOf({ nom: 'Doe', ville: 'x' })).toBe(hashOf({ ville: 'x', nom: 'Doe' }));
  });

  it.each(Object.keys(frozen))('is another when %s is another, except for the status', (key) => {
    const isSame = read({ ...frozen, [key]: 'autre' }).id === read(frozen).id;
    expect(isSame).toBe(key === 'statut');
  });

  it('is the same once what damaged the lead is mended', () => {
    const damaged = read({
      ...frozen,
      formation: 'D&eacute;veloppement Web',
      nom: 'Lef\u00c3\u00a8vre',
    });
    const mended = read({ ...frozen, formation: 'Développement Web', nom: 'Lefèvre' });
    expect(damaged.id).toBe(mended.id);
  });

  it('is the same when a field that is not documented joins or goes', () => {
    expect(read({ ...frozen, niveau_etude: 'Bac' }).id).toBe(read(frozen).id);
  });

  it('is another when two values have changed places', () => {
    const swapped = { ...frozen, nom: frozen.prenom, prenom: frozen.nom };
    expect(read(swapped).id).not.toBe(read(frozen).id);
  });

  it('tells apart leads without a documented value by what else was sent, and only those', () => {
    const sent = (campagne: string, nom = '') => read({ nom, campagne }).id;
    expect(sent('automne')).not.toBe(sent('printemps'));
    expect(sent('automne', 'Doe')).toBe(sent('printemps', 'Doe'));
  });

  it('tells apart two requests of one person by their date, however the date is written', () => {
    const at = (date_creation: string) => read({ ...frozen, date_creation }).id;
    expect(at('2025-06-26T11:07:24+00:00')).not.toBe(at('2025-06-26T11:07:25+00:00'));
    expect(at('2025-06-26T11:07:24+00:00')).toBe(at('2025-06-26T13:07:24+02:00'));
    expect(at('hier')).not.toBe(at('avant-hier'));
  });
});

/** By it Zapier knows the leads of the API again: with another one, all of them would start the Zap. */
describe('the id stays from version to version', () => {
  const date_creation = '2025-06-26T11:07:24Z';

  it.each([
    ['0d4f0e966bb1281949bbf2f7dbd84816', 'the documented lead', frozen],
    ['d08ae11826af1abebe8a1683889efed9', 'one with a date', { ...frozen, date_creation }],
    ['7d6de389ca793f59c5734b10b4940b48', 'with no date', { ...frozen, date_creation: 'hier' }],
    ['0d4f0e966bb1281949bbf2f7dbd84816', 'with a list', { ...frozen, tel: ['0102030405'] }],
    ['158124d235e2d12af145a4a7c7bfcb49', 'without a value', { nom: '', campagne: 'automne' }],
  ])('%s: %s', (id, _which, payload) => {
    expect(read({ ...payload }).id).toBe(id);
  });
});

describe('of a list of payloads', () => {
  const idsOf = (...changes: object[]) => {
    const payloads = changes.map((change) => ({ ...frozen, ...change }));
    return [...readList(payloads, receivedAt)].map(({ id }) => id);
  };

  it('equal ones are one request', () => {
    expect(idsOf({}, {})).toEqual([read(frozen).id]);
  });

  it.each([
    ['the status', { statut: 'a' }, { statut: 'b' }],
    ['a field that is not documented', { age: 1 }, { age: 2 }],
    ['a value that can not be read', { tel: [1, 2] }, { tel: [1, 3] }],
  ])('those that differ in %s are two', (_what, one, other) => {
    expect(new Set(idsOf(one, other)).size).toBe(2);
  });

  it('the ids do not depend on the order, nor on a status that changes', () => {
    const ids = new Set(idsOf({ statut: 'a' }, { statut: 'b' }));
    expect(new Set(idsOf({ statut: 'b' }, { statut: 'a' }))).toEqual(ids);
    expect(new Set(idsOf({ statut: 'c' }, { statut: 'a' }))).toEqual(ids);
  });
});

describe('the date of a lead', () => {
  it.each([
    ['2025-06-26T11:07:24+00:00', '2025-06-26T13:07:24+02:00'],
    ['2025-12-26T11:07:24Z', '2025-12-26T12:07:24+01:00'],
    ['2025-06-26T11:07:24.123456+02:00', '2025-06-26T11:07:24+02:00'],
    ['2025-06-26T05:07:24-0400', '2025-06-26T11:07:24+02:00'],
    ['2025-06-26T16:37:24+05:30', '2025-06-26T13:07:24+02:00'],
    ['2025-06-26T23:07:24+12:00', '2025-06-26T13:07:24+02:00'],
    ['1996-01-01T00:00:00+01:00', '1996-01-01T00:00:00+01:00'],
    ['2025-06-26 11:07:24', '2025-06-26T11:07:24+02:00'],
    ['2025-12-26 11:07', '2025-12-26T11:07:00+01:00'],
    ['2025-06-26', '2025-06-26T00:00:00+02:00'],
    [' 2025-06-26T11:07:24Z\n', '2025-06-26T13:07:24+02:00'],
    ['26.06.2025 11:07', '2025-06-26T11:07:00+02:00'],
    ['26-06-2025 à 11h07', '2025-06-26T11:07:00+02:00'],
  ])('%s is kept, in Paris time: %s', (date_creation, expected) => {
    const lead = read({ ...documented, date_creation });
    expect(lead).toMatchObject({ date_creation: expected, alertes: '', autres_champs: '' });
  });

  it('is the moment of reception where none was sent', () => {
    expect(read(documented).date_creation).toBe('2026-07-01T10:00:00+02:00');
  });

  it.each([
    ...['hier', 'le 2025-06-26', '2025-02-30T10:00:00Z', '2025-06-26T25:00:00Z', '0026-06-26'],
    ...['2025-06-26T10:30:60Z', '1899-12-31', '9999-12-31T23:59:59Z', '2025-06-26T10:00:00+99:99'],
  ])('is the moment of reception, with an alert, where %s was sent', (date_creation) => {
    expect(read({ ...documented, date_creation })).toMatchObject({
      date_creation: '2026-07-01T10:00:00+02:00',
      alertes: 'Date illisible\u00a0: l’heure de réception la remplace',
      autres_champs: `date_creation: ${date_creation}`,
    });
  });
});

describe('the alerts of a lead', () => {
  it('are empty where nothing is odd', () => {
    expect(read(documented).alertes).toBe('');
  });

  it('name all that is empty in one sentence, in the order of the form', () => {
    const { ville: _, ...withoutTown } = documented;
    expect(read({ ...withoutTown, formation: ' ', statut: null, civilite: false }).alertes).toBe(
      'Non renseigné\u00a0: Civilité, Ville, Formation souhaitée, Statut',
    );
  });

  it('say nothing of an empty field that staff can not ask for', () => {
    expect(read({ ...documented, client: '', id_client: null }).alertes).toBe('');
  });

  it('tell what to do, the serious first', () => {
    const odd = { tel: 'x', email: 'y', ville: '', nom: 'Lef&egrave;vre', formation: [1, 2] };
    expect(read({ ...documented, ...odd }).alertes.split(' ; ')).toEqual([
      'Ni téléphone ni e-mail valable\u00a0: impossible de joindre cette personne',
      'Valeur inattendue pour «\u00a0Formation souhaitée\u00a0» (voir «\u00a0Autres champs\u00a0»)',
      'Non renseigné\u00a0: Ville',
      'Lettres abîmées pendant l’envoi, puis rétablies (Nom)\u00a0: signalez-le à tech@iciformation.fr',
    ]);
  });

  it('do not count fields that are sent beside the documented ones', () => {
    expect(read({ ...documented, campagne: 'automne' }).alertes).toBe('');
  });
});

it('every field is there and of its type, even in the emptiest lead', () => {
  const lead = read({ nom: null });
  expect(Object.keys(lead)).toEqual(Object.keys(leadSchema.shape));
  expect(leadSchema.parse(lead)).toEqual(lead);
});

it.each([
  ['webhook', 'non vérifié'],
  ['api', 'confirmé'],
] as const)('a lead from the %s is %s', (source, confirmation) => {
  const lead = readLead({ ...documented }, { source, receivedAt }, texts.lead);
  expect(lead).toMatchObject({ source, confirmation });
});

it('a value in so many lists that no one can read it is shown as such', () => {
  let devis: unknown[] = [];
  for (let i = 0; i < 100_000; i += 1) devis = [devis];
  expect(read({ nom: 'Doe', devis })).toMatchObject({ autres_champs: 'devis: […]' });
});

it('a number of nine digits has lost a zero as a phone number, and as nothing else', () => {
  expect(read({ tel: 102030405, id_client: 102030405 })).toMatchObject({
    tel: '0102030405',
    id_client: '102030405',
  });
});

it.each([
  [1e21, '1000000000000000000000'],
  [-5, '-5'],
  [0, '0'],
])('the number %p becomes the text %s', (sent, text) => {
  expect(read({ nom: sent }).nom).toBe(text);
});
