import path from 'node:path';
import { buildApp } from '../../../local/zapier/build.ts';
import { runHandler } from '../handler.ts';
import { areSound, type Part, type Say, totalsRow } from './part.ts';

const folder = path.resolve(import.meta.dirname, '..', '..', '..', 'build', 'load');

/** The most by which the memory in use may grow with each delivery: 1 MB in 100,000. */
const bytesAllowed = 10;

/** Deliveries through the built app's handler, in one process. */
export const handlerPart = async (count: number, say: Say): Promise<Part> => {
  await buildApp({}, folder);
  const onProgress = (done: number) => done % 10_000 === 0 && say(`${done} deliveries`);
  const figures = await runHandler({ folder, count, every: 1000, onProgress });
  const row = {
    ...totalsRow(figures),
    seconds: Math.round(figures.seconds),
    'memory in use grows by, bytes a delivery': figures.bytesPerDelivery,
    'in use at the end, MB': figures.inUse / 1e6,
    'resident at most, MB': Math.round(figures.resident / 1e6),
  };
  return { rows: [row], isSound: areSound(figures) && figures.bytesPerDelivery <= bytesAllowed };
};
