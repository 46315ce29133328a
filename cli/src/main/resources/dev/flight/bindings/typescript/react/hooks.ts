import { getPlatformConfig, getV6RPlatformConfig, isKnownPlatform, rowOf } from '../platform/settings.js';
import type { FlightCorePlatformConfig, RealtimeEvent, SubscriptionTier, V6rPlatformConfig } from '../types.js';
import { type EventHistory, eventStore, metricsStore, type MetricsView, NO_EVENTS, NO_METRICS } from './stores.js';

/** What the hooks need of React. */
export interface ReactForHooks {
  useMemo<T>(make: () => T, dependencies: readonly unknown[]): T;
  useSyncExternalStore<T>(subscribe: (changed: () => void) => () => void, snapshot: () => T, serverSnapshot: () => T): T;
}

/** How a platform works: one of Flight-Core, or a client of V6R; neither for one that no profile knows. */
export interface PlatformConfigs {
  readonly flightCoreConfig?: FlightCorePlatformConfig;
  readonly v6rConfig?: V6rPlatformConfig;
}

/** The hooks. */
export interface RealtimeHooks {
  /**
   * The last hundred events of a connection.
   *
   * @param kinds which events; all, when none is named
   */
  useRealtimeEvents(connectionId: string, kinds?: readonly RealtimeEvent['type'][]): EventHistory;
  /** What was measured last of the service. */
  useRealtimeMetrics(intervalMs: number): MetricsView;
  /**
   * How a platform works.
   *
   * @param tier what a customer of V6R has bought
   */
  usePlatformConfig(platform: string, tier?: SubscriptionTier): PlatformConfigs;
}

const EVERY_KIND: readonly RealtimeEvent['type'][] = [];

/** The hooks over a React. */
export function hooksOf({ useMemo, useSyncExternalStore }: ReactForHooks): RealtimeHooks {
  return {
    useRealtimeEvents: (connectionId, kinds = EVERY_KIND) => {
      // A list of kinds that is written in a component is a new one each time it renders.
      const key = kinds.join();
      const store = useMemo(() => eventStore(connectionId, kinds), [connectionId, key]);
      return useSyncExternalStore(store.subscribe, store.snapshot, () => NO_EVENTS);
    },
    useRealtimeMetrics: (intervalMs) => {
      const store = useMemo(() => metricsStore(intervalMs), [intervalMs]);
      return useSyncExternalStore(store.subscribe, store.snapshot, () => NO_METRICS);
    },
    usePlatformConfig: (platform, tier) => useMemo(() => configsOf(platform, tier), [platform, tier]),
  };
}

function configsOf(platform: string, tier: SubscriptionTier | undefined): PlatformConfigs {
  if (!isKnownPlatform(platform)) {
    return {};
  }
  return rowOf(platform).isFlightCore
    ? { flightCoreConfig: getPlatformConfig(platform) }
    : { v6rConfig: getV6RPlatformConfig(platform, tier) };
}
