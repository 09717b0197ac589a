import { createRandom } from './random.ts';
import type { Season } from './seasons.ts';

const day = 24 * 3_600_000;

type Payload = Readonly<Record<'nom' | 'email' | 'tel', string>>;

/** A lead that comes in at Ici Formation, or is corrected there. */
export interface Change {
  readonly when: number;
  /** When the prospect asked; a correction leaves it. */
  readonly requestedAt: number;
  readonly payload: Payload;
  /** The same lead as it was before. */
  readonly corrects?: Payload;
}

/**
 * The changes of a season and of the ten days before, in order. Leads come at random, some in the same
 * second, some from a person who asked before; one in twenty is corrected two days later.
 */
export const changesOf = ({ span, leadsPerDay, seed }: Season): readonly Change[] => {
  const random = createRandom(seed);
  const changes: Change[] = [];
  let number = 0;
  const from = span.from - 10 * day;
  const gap = () => (-Math.log(1 - random()) * day) / leadsPerDay;
  for (let at = from; at < span.to - day; at += gap()) {
    const when = Math.floor(at / 1000) * 1000;
    for (let i = random() < 0.1 ? 2 : 1; i > 0; i -= 1) {
      number += 1;
      const person = Math.ceil(random() * number);
      const payload = {
        nom: `Lefèvre ${number}`,
        email: `contact${person}@example.com`,
        tel: '0639980001',
      };
      changes.push({ when, requestedAt: when, payload });
      if (number % 20 > 0) continue;
      const corrected = { ...payload, tel: '0639980002' };
      const later = when + 2 * day;
      changes.push({ when: later, requestedAt: when, payload: corrected, corrects: payload });
    }
  }
  return changes.sort((a, b) => a.when - b.when);
};
