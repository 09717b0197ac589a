import type { PageData } from '../messages.ts';
import { server } from './server.ts';
import { open, wanted } from './state.ts';

export const json = 'application/json';

/** Opens a delivery that the person has sent, and brings it into view once it is there. */
export const follow = ({ id }: { id: string }): void => {
  wanted.value = id;
  open(id);
};

/** Posts to the hook as Ici Formation would, with the connection's secret or another one. */
export const post = async (
  { hookPath }: PageData,
  body: string,
  type: string,
  secret?: string,
): Promise<void> => {
  const proof = await server.proof(body, secret);
  follow(await server.deliver(hookPath, body, { 'content-type': type, ...proof }));
};

/** The sample's documented fields, as Ici Formation sends them. */
export const exampleBody = ({ leadFields, sample }: PageData): string => {
  const keys = leadFields.filter(({ documented }) => documented).map(({ key }) => key);
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, sample[key]])));
};
