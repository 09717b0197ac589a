import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';
import type { Choice, Status } from '../messages.ts';
import { Refused } from './server.ts';
import { tell, texts } from './state.ts';

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

interface ButtonProps {
  onPress: () => unknown;
  children: ComponentChildren;
  class?: string;
  label?: string;
}

/** A button that can't be pressed again while its work is under way. */
export const Button = ({ onPress, children, class: name, label }: ButtonProps) => {
  const isBusy = useSignal(false);
  const press = async () => {
    if (isBusy.value) return;
    isBusy.value = true;
    try {
      await onPress();
    } catch (error) {
      tell(`✕ ${messageOf(error)}`);
    } finally {
      isBusy.value = false;
    }
  };
  const isDisabled = isBusy.value || undefined;
  return (
    <button
      type="button"
      class={name}
      aria-label={label}
      aria-disabled={isDisabled}
      onClick={press}
    >
      {children}
    </button>
  );
};

/** Copies a text, or tells that it has to be done by hand. */
export const copy = async (text: string): Promise<void> => {
  const { copied, notCopied } = texts.value;
  await navigator.clipboard.writeText(text).then(
    () => tell(`✓ ${copied}`),
    () => tell(notCopied),
  );
};

/** Keeps a signal at what a control says. */
export const into =
  <Value, Key extends string>(signal: Signal<Value>, key: Key) =>
  ({ currentTarget }: { currentTarget: Record<Key, Value> }) => {
    signal.value = currentTarget[key];
  };

/** A box to tick. */
export const Check = ({ is, children }: { is: Signal<boolean>; children: string }) => (
  <label class="soft">
    <input type="checkbox" checked={is.value} onChange={into(is, 'checked')} /> {children}
  </label>
);

type Choices = readonly Choice[];

/** A labelled list of which one is chosen, the first where there is no such one. */
export const Select = (props: { label: string; choices: Choices; chosen: Signal<string> }) => {
  const { label, choices, chosen } = props;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} onChange={into(chosen, 'value')}>
        <Options choices={choices} chosen={chosen.value} />
      </select>
    </div>
  );
};

export const Options = ({ choices, chosen }: { choices: Choices; chosen: string }) =>
  choices.map(({ value, label }) => (
    <option key={value} value={value} selected={value === chosen}>
      {label}
    </option>
  ));

/** The outcome of an action, told where it was asked for. */
export interface Outcome {
  kind: 'good' | 'bad' | 'plain';
  text: string;
  /** What is wrong in the form, by the key of the field. */
  fields: Readonly<Record<string, string>>;
}

/** An outcome, and how to run an action that gives its last word. */
export const useOutcome = () => {
  const outcome = useSignal<Outcome>({ kind: 'plain', text: '', fields: {} });
  const attempt = async (work: () => Promise<string>, during = '') => {
    outcome.value = { kind: 'plain', text: during, fields: {} };
    try {
      outcome.value = { kind: 'good', text: await work(), fields: {} };
    } catch (error) {
      const fields = error instanceof Refused ? error.fields : {};
      outcome.value = { kind: 'bad', text: messageOf(error), fields };
    }
  };
  return { outcome, attempt };
};

export const OutcomeLine = ({ kind, text }: Outcome) => (
  <p class={text && `box ${kind}`} role="status">
    {text && { good: '✓ ', bad: '✕ ', plain: '' }[kind]}
    <Words>{text}</Words>
  </p>
);

/** A text in which a word such as X-Token isn't broken at its hyphen. */
export const Words = ({ children }: { children: string }) => (
  <>
    {children
      .split(/(\S*\w-\w\S*)/)
      .map((part, i) => (i % 2 && part.length < 25 ? <span class="whole">{part}</span> : part))}
  </>
);

const statusMarks = { success: '✓', filtered: '–', halted: '✕', error: '!' } as const;

/** What became of a delivery: a word, a colour and a mark. */
export const StatusBadge = ({ status }: { status: Status }) => (
  <span class={`tag ${status}`}>
    <span aria-hidden="true">{statusMarks[status]}</span> {texts.value.deliveries.statuses[status]}
  </span>
);

/** A part that may be longer or wider than its room. */
export const Scroll = ({ label, children }: { label: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard can't scroll it otherwise
  <section class="scroll" tabIndex={0} aria-label={label}>
    {children}
  </section>
);

interface TabsProps {
  label: string;
  tabs: readonly { key: string; title: string; content: JSX.Element }[];
  chosen: Signal<string>;
}

/** Panels of which one is shown; the arrow keys go from one to the next. */
export const Tabs = ({ label, tabs, chosen }: TabsProps) => {
  const id = useId();
  const idOf = (key: string) => `${id}-${key}`;
  const onKeyDown = ({ key }: TargetedKeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0;
    const index = tabs.findIndex((tab) => tab.key === chosen.value) + step;
    chosen.value = tabs[(index + tabs.length) % tabs.length]?.key ?? '';
    if (step) document.getElementById(idOf(chosen.value))?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ key, title }) => (
          <button
            type="button"
            role="tab"
            id={idOf(key)}
            aria-controls={`${idOf(key)}-panel`}
            aria-selected={key === chosen.value}
            tabIndex={key === chosen.value ? 0 : -1}
            onClick={() => {
              chosen.value = key;
            }}
          >
            {title}
          </button>
        ))}
      </div>
      {tabs.map(({ key, content }) => (
        <section
          key={key}
          class="stack"
          role="tabpanel"
          id={`${idOf(key)}-panel`}
          aria-labelledby={idOf(key)}
          hidden={key !== chosen.value}
        >
          {content}
        </section>
      ))}
    </>
  );
};
