import type { PlatformPerformance, RealtimeEvent, RealtimeMetrics } from '../types.js';
import { type MetricsReading, withSource } from './source.js';

/** Older events than the last so many are forgotten. */
export const MOST_EVENTS = 100;

/** What a hook shows, and how it hears that there is something new. */
export interface Store<T> {
  subscribe(changed: () => void): () => void;
  snapshot(): T;
}

/** The last events of a connection, oldest first. */
export interface EventHistory {
  readonly events: readonly RealtimeEvent[];
  readonly latestEvent: RealtimeEvent | undefined;
}

/** What was measured last; nothing before the first time. */
export interface MetricsView {
  readonly metrics: RealtimeMetrics | undefined;
  readonly platformPerformance: readonly PlatformPerformance[];
  /** Why the last measurement failed; absent when it did not. */
  readonly error?: unknown;
}

export const NO_EVENTS: EventHistory = { events: [], latestEvent: undefined };
export const NO_METRICS: MetricsView = { metrics: undefined, platformPerformance: [] };

/** The events of some kinds; of every kind, when none is named. */
export function eventStore(connectionId: string, kinds: readonly RealtimeEvent['type'][]): Store<EventHistory> {
  let history = NO_EVENTS;
  return {
    snapshot: () => history,
    subscribe: (changed) =>
      withSource((source) =>
        source.onEvent(connectionId, (event) => {
          if (kinds.length === 0 || kinds.includes(event.type)) {
            history = { events: [...history.events, event].slice(-MOST_EVENTS), latestEvent: event };
            changed();
          }
        }),
      ),
  };
}

/** What is measured, again so many milliseconds after each measurement. */
export function metricsStore(intervalMs: number): Store<MetricsView> {
  let view = NO_METRICS;
  return {
    snapshot: () => view,
    subscribe: (changed) =>
      withSource((source) =>
        repeat(
          intervalMs,
          () => source.readMetrics(),
          (next) => {
            view = next(view);
            changed();
          },
        ),
      ),
  };
}

/** Measures again and again, never twice at once. */
function repeat(
  intervalMs: number,
  read: () => Promise<MetricsReading>,
  show: (next: (last: MetricsView) => MetricsView) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const once = async (): Promise<void> => {
    const next = await viewOf(read);
    if (!isStopped) {
      show(next);
      timer = setTimeout(once, intervalMs);
    }
  };
  void once();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

async function viewOf(read: () => Promise<MetricsReading>): Promise<(last: MetricsView) => MetricsView> {
  try {
    const { metrics, platformPerformance } = await read();
    return () => ({ metrics, platformPerformance });
  } catch (error) {
    return ({ metrics, platformPerformance }) => ({ metrics, platformPerformance, error });
  }
}
