import { hash } from 'node:crypto';
import { hashOf } from './identity.ts';
import { asText } from './lines.ts';
import type { JsonObject } from './payload.ts';
import { type Request, readPayload } from './read.ts';

/**
 * The requests in a list of payloads received at an instant (milliseconds since 1970), each read when it is
 * asked for. Equal payloads are one request. Where different ones have the same `id`, the second and those
 * after it get ids of their own by their number, which stay when a value that the id leaves out changes.
 */
export const readList = (
  payloads: Iterable<JsonObject>,
  receivedAt: number,
): IteratorObject<Request> => {
  const contents = new Map<string, Set<string>>();
  return Iterator.from(payloads).flatMap((payload) => {
    const request = readPayload(payload, receivedAt);
    const alike = contents.get(request.id) ?? new Set();
    contents.set(request.id, alike);
    const number = alike.size + 1;
    if (alike.add(contentOf(payload)).size < number) return [];
    return [
      number === 1 ? request : { ...request, id: hashOf({ id: request.id, number: `${number}` }) },
    ];
  });
};

const contentOf = (payload: JsonObject): string => hash('sha256', asText(payload), 'hex');
