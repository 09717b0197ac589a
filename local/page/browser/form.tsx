import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Choice, FieldGroup, FormField } from '../messages.ts';
import { Markdown } from './markdown.tsx';
import { server } from './server.ts';
import { settings, texts } from './state.ts';
import { Button, Options, type Outcome, Words } from './ui.tsx';

type Values = Record<string, string | string[]>;

/** The form as it is filled in; fields left empty are left out. */
const valuesOf = (form: HTMLFormElement | null, fields: readonly FormField[]): Values => {
  if (!form) return {};
  const data = new FormData(form);
  const entries = fields.map(({ key, list, type }) => {
    const all = data.getAll(key).map(String);
    const filled = (type === 'password' ? all : all.map((text) => text.trim())).filter(Boolean);
    return [key, list ? filled : (filled[0] ?? '')] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value.length > 0));
};

interface FormProps {
  fields: readonly FormField[];
  groups?: readonly FieldGroup[];
  /** Filled in at the beginning. */
  values: Readonly<Record<string, unknown>>;
  problems?: Outcome['fields'];
  /** When the person presses Enter. */
  onSubmit: (values: Values) => unknown;
  actions: (values: () => Values) => ComponentChildren;
}

/** A form made of the app's own fields, in their groups; a wrong one is marked and gets the focus. */
export const Form = ({ fields, groups = [], values, problems, onSubmit, actions }: FormProps) => {
  const form = useRef<HTMLFormElement>(null);
  const read = () => valuesOf(form.current, fields);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [problems]);
  const known = new Set(groups.map(({ key }) => key));
  const inGroup = (isIn: (key: string) => boolean) =>
    fields
      .filter(({ group = '' }) => isIn(group))
      .map((field) => (
        <Field field={field} value={values[field.key]} problem={problems?.[field.key]} />
      ));
  const submit = (event: Event) => {
    event.preventDefault();
    return onSubmit(read());
  };
  return (
    <form class="stack fields" ref={form} onSubmit={submit} noValidate>
      {inGroup((key) => !known.has(key))}
      {groups.map(({ key, label, emphasize }) => (
        <fieldset class={emphasize ? 'stack emphasized' : 'stack'}>
          <legend>{label ?? key}</legend>
          {inGroup((one) => one === key)}
        </fieldset>
      ))}
      <div class="side">{actions(read)}</div>
    </form>
  );
};

interface FieldProps {
  field: FormField;
  value: unknown;
  problem: string | undefined;
}

const Field = ({ field, value, problem }: FieldProps) => {
  const id = useId();
  const { key, label = key, required, helpText = '', type } = field;
  const { required: must, optional: may } = texts.value;
  const help = helpText && <Markdown text={helpText} id={`${id}-help`} />;
  if (type === 'copy') return <div class="box">{help}</div>;
  const common: Common = {
    id,
    name: key,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': problem ? `${id}-problem ${id}-help` : `${id}-help`,
  };
  return (
    <div class="field">
      <label for={id}>
        <Words>{label}</Words>{' '}
        {required !== undefined && <span class="soft">{required ? must : may}</span>}
      </label>
      <Control field={field} value={value} common={common} />
      {problem && (
        <p class="box bad" id={`${id}-problem`}>
          <Words>{problem}</Words>
        </p>
      )}
      {help}
    </div>
  );
};

interface Common {
  id: string;
  name: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string;
}

interface ControlProps {
  field: FormField;
  value: unknown;
  common: Common;
}

const Control = ({ field, value = field.default ?? '', common }: ControlProps) => {
  const { yes, no } = texts.value.operations;
  const booleans = Object.entries({ false: no, true: yes });
  const answers = booleans.map(([one, label]) => ({ value: one, label }));
  const choices = field.choices ?? (field.type === 'boolean' ? answers : undefined);
  if (field.type === 'password') return <Password common={common} value={String(value)} />;
  if (!choices) return <Typed field={field} value={value} common={common} />;
  return (
    <select {...common}>
      <Options choices={choices} chosen={String(value)} />
    </select>
  );
};

const Password = ({ common, value }: { common: Common; value: string }) => {
  const input = useRef<HTMLInputElement>(null);
  const isShown = useSignal(false);
  const { show, hide } = texts.value.connection;
  const turn = () => {
    isShown.value = !isShown.value;
    if (input.current) input.current.type = isShown.value ? 'text' : 'password';
  };
  return (
    <span class="joined">
      <input {...common} ref={input} type="password" defaultValue={value} autocomplete="off" />
      <Button onPress={turn}>{isShown.value ? hide : show}</Button>
    </span>
  );
};

/** A text, or several one below the other, with the choices that the app knows. */
const Typed = ({ field, value, common }: ControlProps) => {
  const { key, label = key, list, dropdown, placeholder } = field;
  const rows = useSignal([value].flat().map((one, id) => ({ id, text: String(one) })));
  const choices = useSignal<readonly Choice[]>([]);
  const box = useRef<HTMLSpanElement>(null);
  const { add, remove } = texts.value.operations;
  const { authData } = settings.value;
  useEffect(() => {
    const ask = async () => {
      choices.value = (await server.choices(key)).results;
    };
    // Without a token there are none.
    if (dropdown) ask().catch(() => undefined);
  }, [field, authData]);
  const change = (changed: typeof rows.value) => {
    rows.value = changed;
    const focusLast = () => [...(box.current?.querySelectorAll('input') ?? [])].at(-1)?.focus();
    requestAnimationFrame(focusLast);
  };
  return (
    <span class="field" ref={box}>
      {rows.value.map(({ id, text }, i) => (
        <span class="joined" key={id}>
          <input
            {...common}
            id={i ? undefined : common.id}
            aria-label={list ? label : undefined}
            type="text"
            defaultValue={text}
            placeholder={placeholder}
            list={dropdown && `${common.id}-choices`}
            autocomplete="off"
          />
          {rows.value.length > 1 && (
            <Button
              label={remove(label)}
              onPress={() => change(rows.value.filter((row) => row.id !== id))}
            >
              ✕
            </Button>
          )}
        </span>
      ))}
      {list && (
        <Button class="quiet" onPress={() => change([...rows.value, { id: Date.now(), text: '' }])}>
          + {add}
        </Button>
      )}
      <datalist id={`${common.id}-choices`}>
        <Options choices={choices.value} chosen="" />
      </datalist>
    </span>
  );
};
