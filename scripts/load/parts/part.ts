import type { Row } from '../table.ts';
import type { Totals } from '../tally.ts';

/** Tells how far a part has come. */
export type Say = (text: string) => void;

/** A part of the load: what it measured, and whether everything was as it should be. */
export interface Part {
  readonly rows: readonly Row[];
  readonly isSound: boolean;
}

export const areSound = ({ lost, doubled, wrong, unanswered }: Totals): boolean =>
  lost + doubled + wrong + unanswered === 0;

export const totalsRow = ({ accepted, leads, lost, doubled, wrong }: Totals): Row => ({
  deliveries: accepted,
  leads,
  lost,
  doubled,
  wrong,
});
