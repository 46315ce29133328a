export * from './channels.js';
export * from './clients.js';
export * from './connections.js';
export * from './filters.js';
export * from './messages.js';
export {
  getConnectionMode,
  getConnectionTimeout,
  getMaxMessageAge,
  getMaxPayloadSize,
  getMemoryConstraint,
  getPlatformCapabilities,
  getPlatformConfig,
  getV6RPlatformConfig,
} from './settings.js';
export { CONSTRAINED_PLATFORMS, FLIGHT_PLATFORMS, V6R_SUBSCRIPTION_TIERS } from './tables.js';
