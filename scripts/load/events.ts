import { get, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import type { Delivery } from '../../local/catch-hook/deliveries.ts';

/**
 * Hears of each delivery from now on, as the page does. Resolves once it is listening; the promise
 * within resolves when the server has ended the stream.
 */
export const listen = async (
  origin: string,
  onDelivery: (delivery: Delivery) => void,
): Promise<{ readonly ended: Promise<void> }> => {
  const stream = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${origin}/api/events`, { agent: false }, resolve).on('error', reject);
  });
  const read = async () => {
    const data = 'data: ';
    for await (const line of createInterface({ input: stream })) {
      if (line.startsWith(data)) onDelivery(JSON.parse(line.slice(data.length)));
    }
  };
  return { ended: read() };
};
