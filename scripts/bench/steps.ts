import { readCallback } from '../../src/lead/callback/callback.ts';
import { findDepartement } from '../../src/lead/departement.ts';
import { normaliseEmail } from '../../src/lead/email.ts';
import { readLead } from '../../src/lead/lead.ts';
import { fullName, greeting } from '../../src/lead/name.ts';
import { readPhone } from '../../src/lead/phone.ts';
import type { Documented } from '../../src/lead/schema.ts';
import { displayTown } from '../../src/lead/town.ts';
import { texts } from '../../src/locales/fr.ts';
import { median } from './compare.ts';

const received = Date.UTC(2026, 6, 1, 8);
const origin = { source: 'webhook', receivedAt: received } as const;

const steps: readonly (readonly [name: string, step: (lead: Documented) => unknown])[] = [
  ['phone', ({ tel, code_postal }) => readPhone(tel, code_postal)],
  ['name', ({ civilite, prenom, nom }) => [fullName(prenom, nom), greeting(civilite, prenom, nom)]],
  ['town', ({ ville }) => displayTown(ville)],
  ['département', ({ code_postal, ville }) => findDepartement(code_postal, ville)],
  ['callback', ({ horaire_rappel }) => readCallback(horaire_rappel, received)],
  ['e-mail', ({ email }) => normaliseEmail(email)],
];

/** Microseconds that a step takes per lead, once it has run often: the median of some rounds. */
const timeOf = (
  step: (lead: Documented) => unknown,
  leads: readonly Documented[],
  rounds: number,
): number => {
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    for (const lead of leads) step(lead);
    return ((performance.now() - started) * 1000) / leads.length;
  });
  return median(times.slice(Math.floor(rounds / 3)));
};

/** What makes a lead takes, step by step, and in all, in microseconds per lead. */
export const timeSteps = (
  leads: readonly Documented[],
  rounds: number,
): readonly { readonly step: string; readonly microseconds: number }[] => {
  const timed = steps.map(([step, run]) => ({ step, microseconds: timeOf(run, leads, rounds) }));
  const all = timeOf((lead) => readLead(lead, origin, texts.lead), leads, rounds);
  const known = timed.reduce((sum, { microseconds }) => sum + microseconds, 0);
  return [
    ...timed,
    { step: 'the rest', microseconds: all - known },
    { step: 'all', microseconds: all },
  ];
};
