import type { Status } from '../messages.ts';
import { deliveries, texts } from './state.ts';

const hours = 24;
const hour = 3_600_000;
const statuses: readonly Status[] = ['success', 'filtered', 'halted', 'error'];

/** How many deliveries of each status came in each of the last hours, oldest first. */
const countByHour = () => {
  const first = Math.floor(Date.now() / hour) - hours + 1;
  const columns = Array.from({ length: hours }, (_, i) => {
    const of = { success: 0, filtered: 0, halted: 0, error: 0 };
    return { name: texts.value.deliveries.hour(new Date((first + i) * hour).getHours()), of };
  });
  for (const { received_at, status } of deliveries.value) {
    const column = columns[Math.floor(Date.parse(received_at) / hour) - first];
    if (column) column.of[status] += 1;
  }
  return columns;
};

/** The arrivals by hour and by status, as a drawing and in words. */
export const Chart = () => {
  const words = texts.value.deliveries;
  const columns = countByHour();
  const totalOf = (of: Record<Status, number>) => statuses.reduce((sum, one) => sum + of[one], 0);
  const most = Math.max(1, ...columns.map(({ of }) => totalOf(of)));
  const inWords = columns.flatMap(({ name, of }) => {
    const parts = statuses
      .filter((one) => of[one])
      .map((one) => `${words.statuses[one]} ${of[one]}`);
    return parts.length ? [`${name}, ${parts.join(', ')}`] : [];
  });
  const bars = columns.flatMap(({ of }, i) => {
    let top = 100;
    return statuses.map((status) => {
      const height = (of[status] / most) * 100;
      top -= height;
      return <rect class={status} x={i + 0.1} y={top} width="0.8" height={height} />;
    });
  });
  const title = [words.chart, ...inWords].join('. ');
  return (
    <figure>
      <svg viewBox={`0 0 ${hours} 100`} preserveAspectRatio="none" role="img" aria-label={title}>
        {bars}
      </svg>
      <figcaption class="soft" aria-hidden="true">
        {[0, 8, 16, 23].map((i) => (
          <span>{columns[i]?.name}</span>
        ))}
      </figcaption>
    </figure>
  );
};
