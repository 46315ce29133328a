import { type ClientInfo, ClientType } from '../types.js';
import { rowOf, v6rClientType } from './settings.js';

const FIRST_VERSION = '1.0.0';

/** A client of Flight-Core on the platform itself. */
export function createFlightCoreClientInfo(platform: string, version: string = FIRST_VERSION): ClientInfo {
  return {
    clientType: ClientType.FlightCoreNative,
    version,
    platform,
    capabilities: rowOf(platform).capabilities,
  };
}

/**
 * A client of V6R.
 *
 * @param clientType a browser on the platform `web`, V6R on a phone on others, unless it is said
 */
export function createV6RClientInfo(
  platform: string = 'v6r-cloud',
  version: string = FIRST_VERSION,
  clientType: ClientType = v6rClientType(rowOf(platform)),
): ClientInfo {
  return { clientType, version, platform, capabilities: rowOf(platform).capabilities };
}
