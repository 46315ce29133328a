import type { RealtimeEvent, SubscriptionTier } from '../types.js';
import { hooksOf, type PlatformConfigs, type ReactForHooks, type RealtimeHooks } from './hooks.js';
import type { EventHistory, MetricsView } from './stores.js';

let hooks: RealtimeHooks | undefined;

/**
 * Says which React the hooks of this entry point use: this package loads none by itself, so that it runs without. Call it
 * once where the program starts, or import the hooks from the entry point `react`, which needs no such call.
 */
export function provideReact(react: ReactForHooks): void {
  hooks = hooksOf(react);
}

function given(): RealtimeHooks {
  if (!hooks) {
    throw new Error('no React: call provideReact(React) first, or import the hooks from the entry point `react`');
  }
  return hooks;
}

/** The last hundred events of a connection, of some kinds or of all. */
export function useRealtimeEvents(connectionId: string, kinds?: readonly RealtimeEvent['type'][]): EventHistory {
  return given().useRealtimeEvents(connectionId, kinds);
}

/** What was measured last of the service. */
export function useRealtimeMetrics(intervalMs: number): MetricsView {
  return given().useRealtimeMetrics(intervalMs);
}

/** How a platform works. */
export function usePlatformConfig(platform: string, tier?: SubscriptionTier): PlatformConfigs {
  return given().usePlatformConfig(platform, tier);
}
