import { h, newId } from './dom.ts';

export interface Tab {
  readonly title: string;
  readonly content: HTMLElement;
}

let chosen = 0;

/** Numbered steps, of which one is shown; arrow keys go from one to the next. */
export const tabs = (label: string, list: readonly Tab[]): HTMLElement => {
  const choices = list.map(({ title }, i) =>
    h(
      'button',
      { type: 'button', role: 'tab', id: newId(), 'aria-controls': newId() },
      h('span', { class: 'number', 'aria-hidden': 'true' }, `${i + 1}`),
      title,
    ),
  );
  const panels = list.map(({ title, content }, i) =>
    h(
      'section',
      {
        role: 'tabpanel',
        id: choices[i]?.getAttribute('aria-controls'),
        'aria-labelledby': choices[i]?.id,
      },
      h('h2', { class: 'unseen' }, title),
      content,
    ),
  );

  const choose = (index: number): void => {
    chosen = index;
    for (const [i, choice] of choices.entries()) {
      choice.setAttribute('aria-selected', String(i === index));
      choice.tabIndex = i === index ? 0 : -1;
    }
    for (const [i, panel] of panels.entries()) panel.hidden = i !== index;
  };

  for (const [i, choice] of choices.entries()) {
    choice.addEventListener('click', () => choose(i));
    choice.addEventListener('keydown', ({ key }) => {
      const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      if (!step) return;
      choose((i + step + list.length) % list.length);
      choices[chosen]?.focus();
    });
  }
  choose(chosen);
  return h(
    'div',
    { class: 'card steps' },
    h('div', { class: 'tabs', role: 'tablist', 'aria-label': label }, ...choices),
    ...panels,
  );
};
