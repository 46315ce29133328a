export type { PlatformConfigs, ReactForHooks } from './hooks.js';
export { provideReact, usePlatformConfig, useRealtimeEvents, useRealtimeMetrics } from './provided.js';
export { type MetricsReading, provideRealtimeSource, type RealtimeSource } from './source.js';
export type { EventHistory, MetricsView } from './stores.js';
