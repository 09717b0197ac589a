import type { PageData } from '../messages.ts';
import { type Command, curlCommand, powerShellCommand } from './commands.ts';
import { exampleBody } from './sending.ts';
import { server } from './server.ts';
import { texts, withSecret } from './state.ts';
import { Button, Check, copy } from './ui.tsx';

export const hookUrl = ({ hookPath }: PageData): string => `${location.origin}${hookPath}`;

/** Copies a command that posts a body, with the real secret only where the person asked for it. */
export const copyCommand = async (page: PageData, command: Command, body: string) => {
  const placeholder = texts.value.address.secretPlaceholder;
  const proof = await server.proof(body, withSecret.value ? undefined : placeholder);
  const headers = Object.keys(proof).length ? proof : { 'X-Token': placeholder };
  await copy(command(hookUrl(page), headers, body));
};

/** The URL to post to, and how to do so from a terminal. */
export const Address = ({ page }: { page: PageData }) => {
  const words = texts.value.address;
  const command = (made: Command) => () => copyCommand(page, made, exampleBody(page));
  return (
    <section class="card side" aria-labelledby="address">
      <div class="field">
        <h2 id="address">{words.title}</h2>
        <code>{hookUrl(page)}</code>
      </div>
      <Button onPress={() => copy(hookUrl(page))}>{words.copyUrl}</Button>
      <Button onPress={command(curlCommand)}>{words.copyCurl}</Button>
      <Button onPress={command(powerShellCommand)}>{words.copyPowerShell}</Button>
      <Check is={withSecret}>{words.withSecret}</Check>
    </section>
  );
};
