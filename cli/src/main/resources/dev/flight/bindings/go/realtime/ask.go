package realtime

import "time"

// IsConnected says whether messages go over a connection.
func IsConnected(state ConnectionState) bool {
	return state == ConnectionStateConnected || state == ConnectionStateAuthenticated
}

// IsDisconnected says whether a connection is lost, closed or broken. One that is being opened or closed is neither this
// nor connected.
func IsDisconnected(state ConnectionState) bool {
	return state == ConnectionStateDisconnected || state == ConnectionStateClosed || state == ConnectionStateError
}

// IsPriorityMessage says whether a message goes before normal ones.
func IsPriorityMessage(message RealtimeMessage) bool {
	return message.Priority != MessagePriorityLow && message.Priority != MessagePriorityNormal
}

// ValidateRealtimeMessage says whether a message may be taken in: it says what it is and when, its payload is no larger
// than its platform's messages may be, and it is no older, which keeps replayed ones out. For what else must hold of a
// message see its method Validate.
func ValidateRealtimeMessage(message RealtimeMessage) bool {
	row := rowOf(message.Platform)
	now := uint64(time.Now().UnixMilli())
	isOld := now > message.Timestamp && now-message.Timestamp > row.maxMessageAge
	return message.ID != "" &&
		message.MessageType != "" &&
		message.Timestamp > 0 &&
		uint64(len(message.Payload)) <= row.maxPayload &&
		!isOld
}

// DefaultMessagePriority is how urgent news of a kind is, unless its sender says otherwise.
func DefaultMessagePriority(kind RealtimeEventType) MessagePriority {
	switch kind {
	case RealtimeEventTypeAuthEvent, RealtimeEventTypeSystemEvent:
		return MessagePriorityHigh
	case RealtimeEventTypeCustomEvent:
		return MessagePriorityLow
	}
	return MessagePriorityNormal
}

// DefaultMessagePriorities is how urgent news of each kind is, unless its sender says otherwise.
func DefaultMessagePriorities() map[RealtimeEventType]MessagePriority {
	all := map[RealtimeEventType]MessagePriority{}
	for _, kind := range []RealtimeEventType{
		RealtimeEventTypeMemoryUpdate,
		RealtimeEventTypeComponentUpdate,
		RealtimeEventTypeSessionEvent,
		RealtimeEventTypeAuthEvent,
		RealtimeEventTypeSystemEvent,
		RealtimeEventTypeV6REvent,
		RealtimeEventTypeFlightEvent,
		RealtimeEventTypeCustomEvent,
	} {
		all[kind] = DefaultMessagePriority(kind)
	}
	return all
}

// DefaultRetryConfig is how a platform tries messages again that were not acknowledged.
func DefaultRetryConfig(platform string) RetryConfig {
	return rowOf(platform).retry
}

// DefaultRetryConfigs is DefaultRetryConfig for each platform that a profile knows.
func DefaultRetryConfigs() map[string]RetryConfig {
	all := map[string]RetryConfig{}
	for _, row := range platformRows {
		all[row.name] = row.retry
	}
	return all
}

// V6RSubscriptionTiers are the tiers that V6R sells.
func V6RSubscriptionTiers() []SubscriptionTier {
	return SubscriptionTierValues()
}
