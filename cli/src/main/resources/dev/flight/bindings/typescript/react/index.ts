'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { hooksOf, type RealtimeHooks } from './hooks.js';

export type { PlatformConfigs } from './hooks.js';
export { type MetricsReading, provideRealtimeSource, type RealtimeSource } from './source.js';
export type { EventHistory, MetricsView } from './stores.js';

const hooks: RealtimeHooks = /* @__PURE__ */ hooksOf({ useMemo, useSyncExternalStore });

/** The last hundred events of a connection, of some kinds or of all. */
export const useRealtimeEvents: RealtimeHooks['useRealtimeEvents'] = hooks.useRealtimeEvents;

/** What was measured last of the service. */
export const useRealtimeMetrics: RealtimeHooks['useRealtimeMetrics'] = hooks.useRealtimeMetrics;

/** How a platform works. */
export const usePlatformConfig: RealtimeHooks['usePlatformConfig'] = hooks.usePlatformConfig;
