// Stands in a package: runs the event of a file in a fresh process, as Zapier does after a quiet time, and
// tells the parent process, if it listens, what that took.
import { readFileSync } from 'node:fs';

/** The most memory in bytes that this process has had; what maxRSS says may be the parent process's. */
const peakMemory = () => {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(kilobytes) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
};

const event = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { handler } = await import('./zapierwrapper.js');
const before = process.memoryUsage.rss();
const started = performance.now();
const { results } = await handler(event);
const milliseconds = performance.now() - started;
if (results.length === 0) throw new Error('No lead came out.');
process.send?.({ leads: results.length, milliseconds, before, peak: peakMemory() });
process.disconnect?.();
