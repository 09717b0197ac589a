import * as z from 'zod';
import { createAppHandler } from '../../local/zapier/core.ts';
import { headerOf, schemes } from '../../src/connection/schemes.ts';
import { createApp } from '../../src/editions/private.ts';
import { documentedKeys } from '../../src/lead/payload.ts';
import { type Lead, leadSchema } from '../../src/lead/schema.ts';
import { texts } from '../../src/locales/fr.ts';
import type { Delivery } from './deliveries.ts';

const { secretMissing, secretWrong, unreadable, tooLarge, noLead, received } = texts.delivery;
const headers = Object.values(schemes).map((scheme) => headerOf(scheme));
const refusals = new Set(headers.flatMap((header) => [secretMissing(header), secretWrong(header)]));
/** All that a HaltedError may say: none of these texts has in it what was sent. */
const sentences = new Set([
  ...refusals,
  unreadable,
  tooLarge,
  ...Object.values(received).map((kind) => noLead(documentedKeys.join(', '), kind)),
]);

/** Leads as the schema has them, or the error; throws where they are anything else. */
export type Outcome = readonly Lead[] | Error;

export const readLeads = (results: unknown): readonly Lead[] =>
  z.array(z.strictObject(leadSchema.shape)).parse(results);

const handler = createAppHandler(createApp(texts));

/** Runs a trigger or a search in Zapier's runtime. */
export const execute = (operation: string, bundle: object): Promise<Outcome> =>
  handler({ command: 'execute', method: `${operation}.operation.perform`, bundle }).then(
    ({ results }) => readLeads(results),
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );

/** Runs the hook's trigger. */
export const deliver = (bundle: object): Promise<Outcome> => execute('triggers.new_lead', bundle);

/** What is wrong with what became of a delivery; empty where nothing is. */
const faultOf = ({ payloads, isRefused, isFiltered }: Delivery, outcome: Outcome): string => {
  if (outcome instanceof Error) {
    if (outcome.name !== 'HaltedError') return `${outcome.name} instead of a HaltedError`;
    if (!sentences.has(outcome.message)) return 'a HaltedError with words of its own';
    if (isRefused !== refusals.has(outcome.message)) return 'a wrong reason';
    if (isRefused) return '';
    return payloads?.some(({ isLead }) => isLead) ? 'a lead that is lost' : '';
  }
  if (isRefused) return 'a delivery let in without the secret';
  if (outcome.length === 0 && !isFiltered) return 'neither a lead nor a HaltedError';
  if (outcome.some((lead) => !/^(\d|$)/.test(lead.tel_national))) return 'no number to dial';
  if (new Set(outcome.map(({ id }) => id)).size < outcome.length) return 'two leads with one id';
  if (!payloads) return '';
  if (!outcome.every((lead) => payloads.some(({ fits }) => fits(lead)))) return 'a value changed';
  if (isFiltered) return '';
  const isKept = payloads.every(({ isLead, fits }) => !isLead || outcome.some(fits));
  return isKept ? '' : 'a lead that is lost';
};

/**
 * What became of a delivery, in one word. Throws where that is anything but leads with the values that
 * were sent, or a HaltedError in the app's own words.
 */
export const judge = (delivery: Delivery, outcome: Outcome): 'leads' | 'refused' | 'halted' => {
  const fault = faultOf(delivery, outcome);
  if (fault) {
    const detail = outcome instanceof Error ? outcome.message : JSON.stringify(outcome);
    throw new Error(`${fault}: ${detail.slice(0, 1000)}`);
  }
  if (!(outcome instanceof Error)) return 'leads';
  return refusals.has(outcome.message) ? 'refused' : 'halted';
};
