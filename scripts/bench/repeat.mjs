// Stands in a package: runs the event of a file as often as the parent process says, and tells it how many
// milliseconds each run took.
import { readFileSync } from 'node:fs';

const event = readFileSync(process.argv[2], 'utf8');
const { handler } = await import('./zapierwrapper.js');

process.on('message', async (count) => {
  const times = [];
  for (let i = 0; i < count; i += 1) {
    const fresh = JSON.parse(event);
    const started = performance.now();
    await handler(fresh);
    times.push(performance.now() - started);
  }
  process.send(times);
});
process.send('ready');
