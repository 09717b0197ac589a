import type { FormField } from '../messages.ts';
import { button, h, newId } from './dom.ts';
import { markdown } from './markdown.ts';
import type { PageTexts } from './texts/texts.ts';

export interface Form {
  readonly element: HTMLElement;
  /** What is filled in; fields left empty are left out. */
  values(): Record<string, string | string[]>;
}

type Values = Readonly<Record<string, unknown>>;

interface Control {
  readonly element: HTMLElement;
  /** The id of what the label is of. */
  readonly id: string;
  read(): string | string[];
}

const select = (
  choices: readonly { readonly value: string; readonly label: string }[],
  value: string,
): Control => {
  const id = newId();
  const element = h(
    'select',
    { id },
    ...choices.map((choice) => h('option', { value: choice.value }, choice.label)),
  );
  element.value = value;
  return { element, id, read: () => element.value };
};

const password = (value: string, texts: PageTexts): Control => {
  const id = newId();
  const input = h('input', { id, type: 'password', autocomplete: 'off', spellcheck: 'false' });
  input.value = value;
  const show = button(texts.connection.show, () => {
    const isHidden = input.type === 'password';
    input.type = isHidden ? 'text' : 'password';
    show.textContent = isHidden ? texts.connection.hide : texts.connection.show;
  });
  show.setAttribute('aria-controls', id);
  return { element: h('span', { class: 'joined' }, input, show), id, read: () => input.value };
};

const text = (value: string, properties: Record<string, unknown> = {}): Control => {
  const id = newId();
  const element = h('input', { id, type: 'text', autocomplete: 'off', ...properties });
  element.value = value;
  return { element, id, read: () => element.value.trim() };
};

/** Several values, one below the other. */
const list = (field: FormField, values: string[], listId: string, texts: PageTexts): Control => {
  const rows = h('span', { class: 'values' });
  const label = field.label ?? field.key;
  const add = (value: string): HTMLInputElement => {
    const control = text(value, { list: listId, 'aria-label': label });
    const input = control.element as HTMLInputElement;
    const remove = button('✕', () => {
      row.remove();
      more.focus();
    });
    remove.setAttribute('aria-label', texts.trigger.remove(label));
    const row = h('span', { class: 'joined' }, input, remove);
    rows.append(row);
    return input;
  };
  const more = button(`+ ${texts.trigger.add}`, () => add('').focus(), { class: 'quiet' });
  const first = add(values[0] ?? '');
  for (const value of values.slice(1)) add(value);
  return {
    element: h('span', { class: 'values' }, rows, more),
    id: first.id,
    read: () =>
      [...rows.querySelectorAll('input')].map((input) => input.value.trim()).filter(Boolean),
  };
};

const controlFor = (
  field: FormField,
  value: unknown,
  listId: string,
  texts: PageTexts,
): Control => {
  const written = String(value ?? field.default ?? '');
  if (field.choices) return select(field.choices, written);
  if (field.type === 'boolean') {
    const { yes, no } = texts.trigger;
    return select(
      [
        { value: 'false', label: no },
        { value: 'true', label: yes },
      ],
      written || 'false',
    );
  }
  if (field.type === 'password') return password(written, texts);
  if (field.list) return list(field, [value ?? []].flat().map(String), listId, texts);
  return text(written, field.dynamic ? { list: listId } : {});
};

/** A form made of the app's own fields, filled with values. */
export const createForm = (
  fields: readonly FormField[],
  values: Values,
  texts: PageTexts,
  choicesFor: (key: string) => Promise<{ id: string; name: string }[]> = async () => [],
): Form => {
  const controls = new Map<string, Control>();
  const element = h('div', { class: 'fields' });
  for (const field of fields) {
    const listId = newId();
    const control = controlFor(field, values[field.key], listId, texts);
    controls.set(field.key, control);
    const note = { true: texts.required, false: texts.optional }[String(field.required)];
    const help = field.helpText ? markdown(field.helpText) : undefined;
    if (help) {
      help.id = newId();
      help.classList.add('help');
      control.element.setAttribute('aria-describedby', help.id);
      control.element.querySelector('input')?.setAttribute('aria-describedby', help.id);
    }
    const children: (HTMLElement | undefined)[] = [
      h(
        'label',
        { for: control.id },
        h('span', { class: 'label' }, field.label ?? field.key),
        ...(note ? [' ', h('span', { class: 'note' }, note)] : []),
      ),
      control.element,
      help,
    ];
    if (field.dynamic) {
      const choices = h('datalist', { id: listId });
      children.push(choices);
      choicesFor(field.dynamic.split('.')[0] ?? '').then(
        (found) =>
          choices.replaceChildren(...found.map(({ id, name }) => h('option', { value: id }, name))),
        () => undefined,
      );
    }
    element.append(h('div', { class: 'field' }, ...children));
  }
  return {
    element,
    values: () =>
      Object.fromEntries(
        [...controls]
          .map(([key, control]) => [key, control.read()] as const)
          .filter(([, value]) => value.length > 0),
      ),
  };
};
