import type { Lead, LeadFieldData } from '../messages.ts';
import { h, newId } from './dom.ts';
import { written } from './lead.ts';
import type { PageTexts } from './texts/texts.ts';

/** The leads as the Zap's next step would get them: a row of a spreadsheet for each. */
export const nextStepView = (
  leads: readonly Lead[],
  fields: readonly LeadFieldData[],
  texts: PageTexts,
): HTMLElement => {
  const id = newId();
  return h(
    'section',
    { class: 'next-step' },
    h('h3', { id }, texts.detail.nextStep),
    h('p', { class: 'intro' }, texts.detail.nextStepIntro),
    h(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': id },
      h(
        'table',
        { class: 'sheet' },
        h('thead', {}, h('tr', {}, ...fields.map(({ label }) => h('th', { scope: 'col' }, label)))),
        h(
          'tbody',
          {},
          ...leads.map((lead) =>
            h('tr', {}, ...fields.map(({ key }) => h('td', {}, written(lead[key], texts)))),
          ),
        ),
      ),
    ),
  );
};
