import type { LeadKey } from '../../../src/lead/schema.ts';
import type { Lead, LeadField } from '../messages.ts';
import { hidesEmpty, texts } from './state.ts';
import { Button, Check, copy, Words } from './ui.tsx';

/** A value of a lead in words. */
export const written = (value: unknown): string => {
  const { yes, no } = texts.value.operations;
  return typeof value === 'boolean' ? (value ? yes : no).toLowerCase() : String(value ?? '');
};

/** What is odd about a lead, in the app's words. */
export const alertsOf = (lead: Lead): string[] =>
  String(lead['alertes' satisfies LeadKey] ?? '')
    .split(/\s;\s/)
    .filter(Boolean);

interface LeadProps {
  lead: Lead;
  index: number;
  count: number;
  fields: readonly LeadField[];
  /** Why the Zap doesn't start for it. */
  reason?: string;
}

/** A lead as the Zap gets it: what is unusual, then its fields in the trigger's order. */
export const LeadView = ({ lead, index, count, fields, reason }: LeadProps) => {
  const words = texts.value.detail;
  const alerts = alertsOf(lead);
  const rows = fields.map((field) => ({ field, value: written(lead[field.key]) }));
  return (
    <div class="stack">
      <div class="side apart">
        <h3>{words.lead(index + 1, count)}</h3>
        <Check is={hidesEmpty}>{words.hideEmpty}</Check>
        <Button onPress={() => copy(JSON.stringify(lead, null, 2))}>{words.copyJson}</Button>
      </div>
      {reason && <p class="box">{reason}</p>}
      {alerts.length ? <Alerts alerts={alerts} /> : <p class="soft">✓ {words.noAlerts}</p>}
      <table class="lead" aria-label={words.fields}>
        <tbody>
          {rows
            .filter(({ value }) => value || !hidesEmpty.value)
            .map(({ field, value }) => (
              <Row key={field.key} field={field} value={value} />
            ))}
        </tbody>
      </table>
    </div>
  );
};

const Alerts = ({ alerts }: { alerts: readonly string[] }) => (
  <div class="box alerts">
    <h4 class="lost">
      <span aria-hidden="true">⚠</span> {texts.value.detail.alerts}
    </h4>
    <ul>
      {alerts.map((alert) => (
        <li>
          <Words>{alert}</Words>
        </li>
      ))}
    </ul>
  </div>
);

const Row = ({ field, value }: { field: LeadField; value: string }) => {
  const { documented, derived, empty } = texts.value.detail;
  const origin = field.documented ? <b class="tag good">{documented}</b> : <i>{derived}</i>;
  return (
    <tr class={field.documented ? 'documented' : ''}>
      <th scope="row">{field.label}</th>
      <td>{value || <i class="soft">{empty}</i>}</td>
      <td class="soft">{value && origin}</td>
      <td>
        {value && (
          <Button class="quiet" onPress={() => copy(value)} label={texts.value.copyOf(field.label)}>
            {texts.value.copy}
          </Button>
        )}
      </td>
    </tr>
  );
};
