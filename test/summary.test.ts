import fc from 'fast-check';
import { toBundle } from '../local/catch-hook/bundle.ts';
import { readBody } from '../src/delivery/body.ts';
import { readLead } from '../src/lead/lead.ts';
import { documentedKeys } from '../src/lead/payload.ts';
import { texts as en } from '../src/locales/en.ts';
import { texts as fr } from '../src/locales/fr.ts';
import { oddPayloads } from './samples/odd-payloads.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const receivedAt = Date.parse('2026-11-24T09:00:00+01:00');
const ficheOf = (payload: object, texts = fr) =>
  readLead({ ...payload }, { source: 'webhook', receivedAt }, texts.lead).fiche;

describe('the lead as one text', () => {
  it('says who it is, how to reach them, what they want, when, where, and since when', () => {
    const emma = {
      civilite: 'Mme',
      nom: 'DUBOIS',
      prenom: 'emma',
      tel: '0639980001',
      email: 'emma@example.com',
      ville: 'GRENOBLE',
      code_postal: '38000',
      formation: 'Anglais',
      horaire_rappel: '14h-16h',
      statut: 'Salarié(e)',
      campagne: 'automne',
    };
    expect(ficheOf(emma).replaceAll('\u00a0', ' ').split('\n')).toEqual([
      'Mme Emma Dubois',
      'Téléphone : 06 39 98 00 01',
      'E-mail : emma@example.com',
      'Formation : Anglais',
      'Rappel : 14h-16h → 24/11/2026 14:00',
      'Lieu : 38000 Grenoble (Isère)',
      'Statut : Salarié(e)',
      'Autres champs : campagne: automne',
      'Demande du 24/11/2026 09:00',
    ]);
    expect(ficheOf(emma, en)).toContain('\nPhone: 06 39 98 00 01\nEmail: ');
  });

  it('has what was typed where it is not valid, and what to check', () => {
    const fiche = ficheOf({ ...documented, tel: '12', ville: '' });
    expect(fiche).toContain('\nTéléphone\u00a0: 12\n');
    expect(fiche).toContain('\nLieu\u00a0: 75001 (Paris)\n');
    const check = 'À vérifier\u00a0: Téléphone non valable\u00a0: écrivez à la personne ; Non';
    expect(fiche).toContain(`\n${check}`);
  });

  it.each([
    ['a line break', 'Anglais\nTéléphone\u00a0: 06'],
    ['another one', 'Anglais\r\nTéléphone\u00a0: 06'],
    ['one of Unicode', 'Anglais\u2028Téléphone\u00a0: 06'],
    ['one of HTML', 'Anglais<br>Téléphone\u00a0: 06'],
    ['an entity for one', 'Anglais&#10;Téléphone\u00a0: 06'],
  ])('has no line that a stranger forged with %s', (_what, formation) => {
    const fiche = ficheOf({ ...documented, formation, [`a${formation}`]: formation });
    expect(fiche.match(/^Téléphone/gm)).toHaveLength(1);
    expect(fiche).not.toContain('<br>');
    expect(fiche.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(/&/.test(formation) ? 10 : 9);
  });
});

const empty = /^\s*$|(:|undefined|null|NaN|\[object Object\])\s*$/;
const isFilled = (fiche: string) => fiche.split('\n').every((line) => !empty.test(line));

it.each(oddPayloads)('of $title has no empty line or label', ({ body, contentType }) => {
  const request = { method: 'POST', rawHeaders: ['content-type', contentType], querystring: '' };
  const { leads } = readBody(toBundle({ ...request, body: Buffer.from(body) }));
  expect(leads.length).toBeGreaterThan(0);
  for (const lead of leads) expect(isFilled(ficheOf(lead))).toBe(true);
});

it('of whatever is sent has at most one line for each thing, each of them filled', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(' ', '\n', 'null', 'x\ny', ':'),
  );
  const payload = fc.dictionary(fc.constantFrom(...documentedKeys, 'x', 'y\nz'), text);
  fc.assert(
    fc.property(payload, (sent) => {
      const lines = ficheOf(sent).split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
      expect(lines.length).toBeLessThanOrEqual(10);
      expect(lines.every((line) => line.trim() !== '')).toBe(true);
    }),
  );
});
