import type { ConnectionMode, RetryConfig } from '../types.js';

/** What is known of a platform. Times are in milliseconds, sizes in bytes. */
export interface PlatformRow {
  readonly platform: string;
  /** Whether it is a console or a small device, which speaks to Flight-Core; others are clients of V6R. */
  readonly isFlightCore: boolean;
  /** Whether a browser runs there. */
  readonly isBrowser: boolean;
  readonly memoryConstraint: string;
  readonly connectionMode: ConnectionMode;
  readonly updateInterval: number;
  /** What its profile lists; all it can do is that and the mode that its way to connect adds. */
  readonly listedCapabilities: readonly string[];
  readonly capabilities: readonly string[];
  readonly maxPayload: number;
  readonly maxMessageAge: number;
  /** For each channel; absent for no limit. */
  readonly maxConnections?: number;
  readonly retry: RetryConfig;
  readonly criticalRetry: RetryConfig;
  readonly timeout: number;
  readonly billingEnabled: boolean;
}
