import { type ChannelInfo, ChannelType } from '../types.js';
import { rowOf } from './settings.js';

/**
 * The channel with news of a platform's memory. It takes as many connections as the platform can hold, and
 * `metadata.updateInterval` says how often there is news, in milliseconds.
 *
 * @param createdAt when it was made, in milliseconds since the Unix epoch; now, unless it is said
 */
export function createMemoryUpdatesChannel(platform: string, createdAt: number = Date.now()): ChannelInfo {
  return channel(platform, 'memory-updates', 'Memory Updates', ChannelType.MemoryUpdates, 'memory-access', createdAt);
}

/** The channel with news of a platform's components; else as {@link createMemoryUpdatesChannel}. */
export function createComponentEventsChannel(platform: string, createdAt: number = Date.now()): ChannelInfo {
  return channel(
    platform,
    'component-events',
    'Component Events',
    ChannelType.ComponentEvents,
    'component-access',
    createdAt,
  );
}

/** The channel over which virtual machines of V6R are steered; else as {@link createMemoryUpdatesChannel}. */
export function createV6RVmChannel(platform: string = 'v6r-cloud', createdAt: number = Date.now()): ChannelInfo {
  return channel(platform, 'vm-management', 'VM Management', ChannelType.V6rVmManagement, 'vm-management', createdAt);
}

function channel(
  platform: string,
  id: string,
  name: string,
  channelType: ChannelType,
  permission: string,
  createdAt: number,
): ChannelInfo {
  const { maxConnections, updateInterval } = rowOf(platform);
  return {
    id: `${platform}-${id}`,
    name: `${platform} ${name}`,
    channelType,
    requiredPermissions: [permission],
    ...(maxConnections === undefined ? {} : { maxConnections }),
    createdAt,
    metadata: { updateInterval: String(updateInterval) },
  };
}
