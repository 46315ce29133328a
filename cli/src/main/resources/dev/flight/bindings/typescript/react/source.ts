import type { PlatformPerformance, RealtimeEvent, RealtimeMetrics } from '../types.js';

/** What was measured of the service at one moment. */
export interface MetricsReading {
  readonly metrics: RealtimeMetrics;
  readonly platformPerformance: readonly PlatformPerformance[];
}

/** Where events and measurements come from: what a program makes of its connection to the service. */
export interface RealtimeSource {
  /** Tells a listener of each event of a connection, until the function that it answers with is called. */
  onEvent(connectionId: string, listener: (event: RealtimeEvent) => void): () => void;
  /** Measures now. */
  readMetrics(): Promise<MetricsReading>;
}

let provided: RealtimeSource | undefined;
const waiting = new Set<() => void>();

/** Says where the hooks get events and measurements from; hooks at work change over to it. */
export function provideRealtimeSource(source: RealtimeSource | undefined): void {
  provided = source;
  [...waiting].forEach((change) => change());
}

/**
 * Calls a function with the source and with each that takes its place; what it answers is called when that source is
 * done with.
 */
export function withSource(use: (source: RealtimeSource) => () => void): () => void {
  let stop = provided && use(provided);
  const change = (): void => {
    stop?.();
    stop = provided && use(provided);
  };
  waiting.add(change);
  return () => {
    waiting.delete(change);
    stop?.();
  };
}
