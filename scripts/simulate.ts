// Core is silent in tests; it reads this while it loads.
process.env['NODE_ENV'] = 'test';
const { longSeasons, play, shortSeasons } = await import('../local/leads-api/season.ts');

const say = (text: string) => process.stdout.write(`${text}\n`);
const columns = ['polls', 'failed', 'leads', 'corrected', 'starts', 'missed', 'doubled'] as const;

say(`| Season | Poll every | ${columns.join(' | ')} |`);
say(`| --- | --- |${' --- |'.repeat(columns.length)}`);
for (const season of [...shortSeasons, ...longSeasons]) {
  const figures = await play(season);
  const cells = columns.map((column) => figures[column]);
  say(`| ${season.title} | ${season.everyMinutes} min | ${cells.join(' | ')} |`);
}
