type Child = Node | string | undefined;

interface Properties {
  readonly class?: string;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
  readonly [attribute: string]: unknown;
}

/**
 * A new element with attributes, listeners and children. What is text stays text: nothing is ever
 * read as HTML, whoever wrote it.
 */
export const h = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { on = {}, ...attributes }: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [type, listener] of Object.entries(on)) element.addEventListener(type, listener);
  element.append(...children.filter((child) => child !== undefined));
  return element;
};

let lastId = 0;

/** An id that no other element has. */
export const newId = (): string => {
  lastId += 1;
  return `e${lastId}`;
};

/** A place where the outcome of an action is told, to screen readers too. */
export const statusLine = () => {
  const element = h('p', { class: 'outcome', role: 'status' });
  return {
    element,
    say: (text: string, kind: 'good' | 'bad' | 'plain' = 'plain') => {
      element.dataset['kind'] = kind;
      element.textContent = text;
    },
  };
};

/** A button that can't be pressed again while what it does is under way. */
export const button = (
  label: string,
  press: () => unknown,
  properties: Properties = {},
): HTMLButtonElement => {
  const element = h('button', { type: 'button', ...properties }, label);
  element.addEventListener('click', async () => {
    if (element.getAttribute('aria-disabled') === 'true') return;
    element.setAttribute('aria-disabled', 'true');
    try {
      await press();
    } finally {
      element.removeAttribute('aria-disabled');
    }
  });
  return element;
};
