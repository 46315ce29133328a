import { MessagePriority, type MessageRouting, type RealtimeEvent, type RealtimeMessage, type RetryConfig } from '../types.js';
import { rowOf } from './settings.js';
import { PLATFORM_ROWS } from './tables.js';

/** How urgent news of each kind is, unless its sender says otherwise. */
export const DEFAULT_MESSAGE_PRIORITIES: { readonly [type in RealtimeEvent['type']]: MessagePriority } = {
  'memory-update': MessagePriority.Normal,
  'component-update': MessagePriority.Normal,
  'session-event': MessagePriority.Normal,
  'auth-event': MessagePriority.High,
  'system-event': MessagePriority.High,
  'v6r-event': MessagePriority.Normal,
  'flight-event': MessagePriority.Normal,
  'custom-event': MessagePriority.Low,
};

/** How each platform tries messages again that were not acknowledged. */
export const DEFAULT_RETRY_CONFIGS: { readonly [platform: string]: RetryConfig } = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ Array.from(PLATFORM_ROWS, ([platform, { retry }]) => [platform, retry]),
);

/**
 * The way of a message from a platform. Critical and realtime messages are always acknowledged, and tried again as the
 * platform says for critical ones.
 */
export function createMessageRouting(
  platform: string,
  priority: MessagePriority,
  requiresAck: boolean = false,
): MessageRouting {
  const row = rowOf(platform);
  const isUrgent = priority === MessagePriority.Critical || priority === MessagePriority.Realtime;
  return {
    source: platform,
    route: [],
    requiresAck: requiresAck || isUrgent,
    retryConfig: isUrgent ? row.criticalRetry : row.retry,
  };
}

/** Whether a message goes before normal ones. */
export function isPriorityMessage(message: Pick<RealtimeMessage, 'priority'>): boolean {
  return message.priority !== MessagePriority.Low && message.priority !== MessagePriority.Normal;
}

/**
 * Whether a message may be taken in: it says what it is and when, its payload is no larger than its platform's messages
 * may be, and it is no older, which keeps replayed ones out. For the shape of a message see `parseRealtimeMessage`.
 *
 * @param now in milliseconds since the Unix epoch
 */
export function validateRealtimeMessage(message: RealtimeMessage, now: number = Date.now()): boolean {
  const row = rowOf(message.platform);
  return (
    message.id !== '' &&
    message.messageType !== '' &&
    message.timestamp > 0 &&
    bytesOf(message.payload) <= row.maxPayload &&
    now - message.timestamp <= row.maxMessageAge
  );
}

/** The length of a text in UTF-8. */
function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
