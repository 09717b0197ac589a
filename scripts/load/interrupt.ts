import { once } from 'node:events';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { connection } from './deliveries.ts';
import { listen } from './events.ts';
import { npmStart } from './npm-start.ts';
import { post } from './post.ts';
import { Tally, type Totals } from './tally.ts';

export interface InterruptPlan {
  /** The first at the moment below, the others once it is heeded, as when npm passes on a Ctrl-C too. */
  readonly signals: readonly [NodeJS.Signals, ...NodeJS.Signals[]];
  /** The moment of the signal: when so many deliveries have been accepted. */
  readonly afterAnswers: number;
}

export interface InterruptFigures extends Totals {
  /** Accepted, but not run yet when the signal was sent. */
  readonly pending: number;
  /**
   * Whether the process of `npm start` ended by itself with code 0, or by a later signal. Once all is done
   * Node.js no longer listens to those; had one come too early, deliveries would be lost.
   */
  readonly isEndedWell: boolean;
}

/** Deliveries that are sent at a time. */
const senders = 8;

/**
 * Starts the catch hook as `npm start` does, ends it while deliveries come in, and follows each of those
 * that were accepted on the stream of events. One more delivery has stopped half-way all the while.
 */
export const interrupt = async (plan: InterruptPlan): Promise<InterruptFigures> => {
  const started = npmStart({ PORT: '0' });
  try {
    const [hookUrl] = await started.shows(/http:\S+ici-formation\//);
    const { origin, host, port, pathname } = new URL(hookUrl);
    const settings = JSON.stringify({ authData: connection });
    await fetch(`${origin}/api/settings`, { method: 'PUT', body: settings });

    const tally = new Tally();
    const { ended } = await listen(origin, (delivery) => tally.tell(delivery));
    const half = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    half.write(`POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 100\r\n\r\nnom=`);

    const agent = new Agent({ keepAlive: true });
    const exited = once(started.child, 'exit');
    let [sent, accepted, pending] = [0, 0, 0];
    const [first, ...others] = plan.signals;
    const press = () => {
      pending = accepted - tally.told;
      started.press(first);
    };
    const pressOthers = () => {
      for (const signal of others.splice(0)) started.press(signal);
    };
    const sendUntilRefused = async () => {
      for (;;) {
        sent += 1;
        const { number, id } = await post(hookUrl, sent, agent);
        if (id === undefined) return pressOthers();
        tally.accept(number, id);
        accepted += 1;
        if (accepted === plan.afterAnswers) press();
      }
    };
    await Promise.all(Array.from({ length: senders }, sendUntilRefused));
    const [code, signal] = await exited;
    const isEndedWell = code === 0 || plan.signals.slice(1).includes(signal);
    await ended.catch(() => undefined);
    agent.destroy();
    half.destroy();
    return { ...tally.totals, pending, isEndedWell };
  } finally {
    started.kill();
  }
};
