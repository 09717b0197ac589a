// Copied into a package: calls its handler with an event from a file, first without counting, and sends
// the parent process what the counted calls took.
import { readFileSync } from 'node:fs';

const [, , file, uncounted, counted] = process.argv;

/** The most memory, in bytes, that this process has had; maxRSS may tell the parent's. */
const peakMemory = () => {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(kilobytes) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
};

const json = readFileSync(file, 'utf8');
const { handler } = await import('./zapierwrapper.js');
const before = process.memoryUsage.rss();
const milliseconds = [];
for (let i = -Number(uncounted); i < Number(counted); i += 1) {
  const event = JSON.parse(json);
  const started = performance.now();
  await handler(event);
  if (i >= 0) milliseconds.push(performance.now() - started);
}
process.send({ milliseconds, before, peak: peakMemory() });
process.disconnect();
