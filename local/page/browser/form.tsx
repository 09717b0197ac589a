import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Choice, FieldGroup, FormField } from '../messages.ts';
import { Markdown } from './markdown.tsx';
import { server } from './server.ts';
import { settings, texts } from './state.ts';
import { Button, Options, type Outcome, Words } from './ui.tsx';

type Values = Record<string, string | string[]>;

/** The form as it is filled in; fields left empty are left out. */
const valuesOf = (form: HTMLFormElement, fields: readonly FormField[]): Values => {
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
  /** What can be done with it; the first is the one that Enter stands for. */
  actions: readonly { label: string; run: (values: Values) => unknown }[];
}

/** A form made of the app's own fields, in their groups; a wrong one is marked and gets the focus. */
export const Form = ({ fields, groups = [], values, problems, actions }: FormProps) => {
  const form = useRef<HTMLFormElement>(null);
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
  const act = (index: number) =>
    form.current?.reportValidity() && actions[index]?.run(valuesOf(form.current, fields));
  const submit = (event: Event) => {
    event.preventDefault();
    act(0);
  };
  return (
    <form class="stack fields" ref={form} onSubmit={submit}>
      {inGroup((key) => !known.has(key))}
      {groups.map(({ key, label, emphasize }) => (
        <fieldset class="stack">
          <legend>{emphasize ? <strong>{label ?? key}</strong> : (label ?? key)}</legend>
          {inGroup((one) => one === key)}
        </fieldset>
      ))}
      <div class="side">
        {actions.map(({ label }, i) => (
          <Button class={i ? '' : 'primary'} onPress={() => act(i)}>
            {label}
          </Button>
        ))}
      </div>
    </form>
  );
};

interface FieldProps {
  field: FormField;
  value: unknown;
  problem: string | undefined;
}

/** The attributes of the control of a field. */
const attributesOf = (id: string, { key, required }: FormField, problem = '') => ({
  id,
  name: key,
  required,
  'aria-invalid': problem ? (true as const) : undefined,
  'aria-describedby': problem ? `${id}-problem ${id}-help` : `${id}-help`,
});

interface ControlProps extends Omit<FieldProps, 'problem'> {
  common: ReturnType<typeof attributesOf>;
}

const Field = ({ field, value, problem }: FieldProps) => {
  const id = useId();
  const { key, label = key, required, helpText = '', type } = field;
  const { required: must, optional: may } = texts.value;
  const help = helpText && <Markdown text={helpText} id={`${id}-help`} />;
  if (type === 'copy') return <div class="box">{help}</div>;
  return (
    <div class="field">
      <label for={id}>
        <Words>{label}</Words>{' '}
        {required !== undefined && <span class="soft">{required ? must : may}</span>}
      </label>
      <Control field={field} value={value} common={attributesOf(id, field, problem)} />
      {problem && (
        <p class="box bad" id={`${id}-problem`}>
          <Words>{problem}</Words>
        </p>
      )}
      {help}
    </div>
  );
};

const Control = ({ field, value = field.default ?? '', common }: ControlProps) => {
  const { yes, no } = texts.value.operations;
  const booleans = Object.entries({ false: no, true: yes });
  const answers = booleans.map(([one, label]) => ({ value: one, label }));
  const choices = field.choices ?? (field.type === 'boolean' ? answers : undefined);
  if (field.type === 'password') return <Password value={String(value)} common={common} />;
  if (!choices) return <Typed field={field} value={value} common={common} />;
  return (
    <select {...common}>
      <Options choices={choices} chosen={String(value)} />
    </select>
  );
};

const Password = ({ value, common }: Omit<ControlProps, 'field'> & { value: string }) => {
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

/** A text with the choices that the app knows; of a list, always one more than are filled in. */
const Typed = ({ field, value, common }: ControlProps) => {
  const { key, label = key, list, dropdown, placeholder } = field;
  const values = [value].flat().map(String).filter(Boolean);
  const count = useSignal(list ? values.length + 1 : 1);
  const choices = useSignal<readonly Choice[]>([]);
  const { authData } = settings.value;
  useEffect(() => {
    const ask = async () => {
      choices.value = (await server.choices(key)).results;
    };
    // Without a token there are none.
    if (dropdown) ask().catch(() => undefined);
  }, [field, authData]);
  const addAfter = (index: number) => {
    if (list && index + 1 === count.value) count.value += 1;
  };
  return (
    <>
      {Array.from({ length: count.value }, (_, i) => (
        <input
          {...common}
          id={i ? undefined : common.id}
          aria-label={list ? label : undefined}
          type="text"
          defaultValue={values[i]}
          placeholder={placeholder}
          list={`${common.id}-choices`}
          autocomplete="off"
          onInput={() => addAfter(i)}
        />
      ))}
      <datalist id={`${common.id}-choices`}>
        <Options choices={choices.value} chosen="" />
      </datalist>
    </>
  );
};
