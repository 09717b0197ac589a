import type { Lead, LeadFieldData } from '../messages.ts';
import { h, newId } from './dom.ts';
import type { PageTexts } from './texts/texts.ts';

/** A value of a lead in words. */
export const written = (value: unknown, { detail }: PageTexts): string =>
  typeof value === 'boolean' ? (value ? detail.yes : detail.no) : String(value ?? '');

const alertsOf = (lead: Lead, fields: readonly LeadFieldData[]): string[] =>
  fields
    .filter(({ role }) => role === 'alerts')
    .flatMap(({ key }) => String(lead[key] ?? '').split(/\s;\s/))
    .filter(Boolean);

const alertBox = (alerts: readonly string[], texts: PageTexts): HTMLElement =>
  alerts.length
    ? h(
        'div',
        { class: 'alerts' },
        h('h4', {}, h('span', { 'aria-hidden': 'true' }, '⚠ '), texts.detail.alerts),
        h('ul', {}, ...alerts.map((alert) => h('li', {}, alert))),
      )
    : h('p', { class: 'intro' }, `✓ ${texts.detail.noAlerts}`);

const row = (field: LeadFieldData, lead: Lead, texts: PageTexts): HTMLElement => {
  const value = written(lead[field.key], texts);
  const origin = field.documented ? 'documented' : 'derived';
  return h(
    'tr',
    { class: origin },
    h('th', { scope: 'row' }, field.label),
    h('td', {}, value ? value : h('span', { class: 'empty' }, texts.detail.empty)),
    h('td', { class: 'origin' }, h('span', {}, texts.detail[origin])),
  );
};

/** A lead as the Zap gets it: what is unusual, then its fields in the trigger's order. */
export const leadView = (
  lead: Lead,
  index: number,
  count: number,
  fields: readonly LeadFieldData[],
  texts: PageTexts,
): HTMLElement => {
  const id = newId();
  return h(
    'section',
    { class: 'lead', 'aria-labelledby': id },
    h('h3', { id }, texts.detail.lead(index + 1, count)),
    alertBox(alertsOf(lead, fields), texts),
    h(
      'table',
      { class: 'lead-fields' },
      h('caption', { class: 'unseen' }, texts.detail.fields),
      h(
        'thead',
        { class: 'unseen' },
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, texts.detail.field),
          h('th', { scope: 'col' }, texts.detail.value),
          h('th', { scope: 'col' }, texts.detail.origin),
        ),
      ),
      h('tbody', {}, ...fields.map((field) => row(field, lead, texts))),
    ),
  );
};
