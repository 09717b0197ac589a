import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RawRequest } from '../messages.ts';
import { server } from './server.ts';
import { tell, texts } from './state.ts';
import { Button, Check, copy, Scroll } from './ui.tsx';

/** JSON with a line for each field; anything else isn't laid out. */
const laidOut = (content: string): string => {
  try {
    return JSON.stringify(JSON.parse(content), null, 2);
  } catch {
    return '';
  }
};

/** A delivery's request as it came, its secrets masked. */
export const Request = ({ id }: { id: string }) => {
  const raw = useSignal<RawRequest | undefined>(undefined);
  const isPretty = useSignal(false);
  const words = texts.value.detail;
  useEffect(() => {
    const ask = async () => {
      raw.value = await server.request(id);
    };
    ask().catch(({ message }: Error) => tell(message));
  }, [id]);
  if (!raw.value) return null;
  const { line, headers, body, encoding, bytes, isCut } = raw.value;
  const pretty = laidOut(body);
  const lines = headers.map(([name, value]) => `${name}: ${value}`).join('\n');
  const content = words.content(bytes.toLocaleString(texts.value.locale), encoding);
  return (
    <div class="stack">
      <div class="side apart">
        <p class="soft">{words.requestIntro}</p>
        {pretty && <Check is={isPretty}>{words.pretty}</Check>}
        <Button onPress={() => copy(`${line}\n${lines}\n\n${body}`)}>{texts.value.copy}</Button>
      </div>
      <h4>{words.headers}</h4>
      <Scroll label={words.headers}>
        <pre>{`${line}\n${lines}`}</pre>
      </Scroll>
      <h4>{content}</h4>
      <Scroll label={content}>
        <pre>{(isPretty.value && pretty) || body}</pre>
      </Scroll>
      {isCut && <p class="soft">{words.cut}</p>}
    </div>
  );
};
