import type { HeldLead, Lead } from '../page/messages.ts';

/** The leads of the same delivery with another form filled in; none where the app refuses it. */
type Perform = (inputData: Readonly<Record<string, unknown>>) => Promise<readonly Lead[]>;

const idsOf = (leads: readonly Lead[]) => new Set(leads.map(({ id }) => id));

const isFilled = (value: unknown): boolean => [value].flat().join('').trim() !== '';

/**
 * The leads that the form's filters held back from those that started the Zap, each with the fields that
 * would do so by themselves: the app itself is asked, without filters and with one at a time.
 */
export const heldLeads = async (
  perform: Perform,
  inputData: Readonly<Record<string, unknown>>,
  started: readonly Lead[],
): Promise<HeldLead[]> => {
  const filled = Object.entries(inputData).filter(([, value]) => isFilled(value));
  if (!filled.length) return [];
  const startedIds = idsOf(started);
  const held = (await perform({})).filter(({ id }) => !startedIds.has(id));
  if (!held.length) return [];
  const passed = await Promise.all(
    filled.map(async ([key, value]) => ({ key, ids: idsOf(await perform({ [key]: value })) })),
  );
  return held.map((lead) => ({
    lead,
    filters: passed.filter(({ ids }) => !ids.has(lead['id'])).map(({ key }) => key),
  }));
};
