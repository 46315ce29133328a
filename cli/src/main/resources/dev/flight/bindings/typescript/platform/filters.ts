import { FilterOperation, type MessagePriority, type SubscriptionFilter } from '../types.js';

/** Messages whose field is exactly this. */
export function createEqualsFilter(field: string, value: string): SubscriptionFilter {
  return { field, operation: FilterOperation.Equals, value };
}

/** Messages whose field has this somewhere in it. */
export function createContainsFilter(field: string, value: string): SubscriptionFilter {
  return { field, operation: FilterOperation.Contains, value };
}

/** Messages that are exactly so urgent. */
export function createPriorityFilter(priority: MessagePriority): SubscriptionFilter {
  return createEqualsFilter('priority', priority);
}
