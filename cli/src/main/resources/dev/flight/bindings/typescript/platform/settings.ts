import {
  ClientType,
  type ConnectionMode,
  type FlightCorePlatformConfig,
  SubscriptionTier,
  type V6rPlatformConfig,
} from '../types.js';
import type { PlatformRow } from './row.js';
import { PLATFORM_ROWS, UNKNOWN_PLATFORM } from './tables.js';

/** What is known of a platform; for one that no profile knows, what holds for any. */
export function rowOf(platform: string): PlatformRow {
  return PLATFORM_ROWS.get(platform) ?? { ...UNKNOWN_PLATFORM, platform };
}

/** Whether a profile knows the platform. */
export function isKnownPlatform(platform: string): boolean {
  return PLATFORM_ROWS.has(platform);
}

/** What a platform can do, as its clients tell it: what its profile lists, and the mode that its way to connect adds. */
export function getPlatformCapabilities(platform: string): readonly string[] {
  return rowOf(platform).capabilities;
}

/**
 * How Flight-Core works on a platform. Its capabilities are those that the profile lists: the way to connect stands in
 * `connectionMode`.
 */
export function getPlatformConfig(platform: string): FlightCorePlatformConfig {
  const row = rowOf(platform);
  return {
    platform,
    memoryConstraint: row.memoryConstraint,
    connectionMode: row.connectionMode,
    updateInterval: row.updateInterval,
    maxRetries: row.retry.maxRetries,
    capabilities: row.listedCapabilities,
  };
}

/**
 * How V6R works on a platform.
 *
 * @param tier what the customer has bought
 */
export function getV6RPlatformConfig(
  platform: string,
  tier: SubscriptionTier = SubscriptionTier.Free,
): V6rPlatformConfig {
  const row = rowOf(platform);
  return {
    subscriptionTier: tier,
    clientType: v6rClientType(row),
    capabilities: row.capabilities,
    billingEnabled: row.billingEnabled,
  };
}

/** What kind of program V6R's client is on a platform. */
export function v6rClientType(row: PlatformRow): ClientType {
  return row.isBrowser ? ClientType.WebBrowser : ClientType.V6rMobile;
}

/** The memory of a platform as text: `32MB`, or `unlimited`. */
export function getMemoryConstraint(platform: string): string {
  return rowOf(platform).memoryConstraint;
}

/** How a platform hears of news. */
export function getConnectionMode(platform: string): ConnectionMode {
  return rowOf(platform).connectionMode;
}

/** How many bytes of UTF-8 the payload of a message may have on a platform. */
export function getMaxPayloadSize(platform: string): number {
  return rowOf(platform).maxPayload;
}

/** How old a message may be on a platform, in milliseconds. */
export function getMaxMessageAge(platform: string): number {
  return rowOf(platform).maxMessageAge;
}

/** How long a platform waits for a connection, in milliseconds. */
export function getConnectionTimeout(platform: string): number {
  return rowOf(platform).timeout;
}
