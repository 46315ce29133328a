package realtime

import (
	"strconv"
	"time"
)

const firstVersion = "1.0.0"

func versionOf(given []string) string {
	if len(given) == 0 {
		return firstVersion
	}
	return given[0]
}

// CreateFlightCoreClientInfo is a client of Flight-Core on the platform itself. Its version is 1.0.0 unless it is given.
func CreateFlightCoreClientInfo(platform string, version ...string) ClientInfo {
	return ClientInfo{
		ClientType:   ClientTypeFlightCoreNative,
		Version:      versionOf(version),
		Platform:     platform,
		Capabilities: GetPlatformCapabilities(platform),
	}
}

// CreateV6RClientInfo is a client of V6R: a browser on the platform web, V6R on a phone on others; set another
// ClientType where it is something else. Its version is 1.0.0 unless it is given.
func CreateV6RClientInfo(platform string, version ...string) ClientInfo {
	return ClientInfo{
		ClientType:   v6rClientType(rowOf(platform)),
		Version:      versionOf(version),
		Platform:     platform,
		Capabilities: GetPlatformCapabilities(platform),
	}
}

// CreateMemoryUpdatesChannel is the channel with news of a platform's memory, made now. It takes as many connections as
// the platform can hold, and its metadata updateInterval says how often there is news, in milliseconds.
func CreateMemoryUpdatesChannel(platform string) ChannelInfo {
	return channel(platform, "memory-updates", "Memory Updates", ChannelTypeMemoryUpdates, "memory-access")
}

// CreateComponentEventsChannel is the channel with news of a platform's components, made now.
func CreateComponentEventsChannel(platform string) ChannelInfo {
	return channel(platform, "component-events", "Component Events", ChannelTypeComponentEvents, "component-access")
}

// CreateV6RVMChannel is the channel over which virtual machines of V6R are steered, made now.
func CreateV6RVMChannel(platform string) ChannelInfo {
	return channel(platform, "vm-management", "VM Management", ChannelTypeV6RVMManagement, "vm-management")
}

func channel(platform, id, name string, kind ChannelType, permission string) ChannelInfo {
	row := rowOf(platform)
	info := ChannelInfo{
		ID:                  platform + "-" + id,
		Name:                platform + " " + name,
		ChannelType:         kind,
		RequiredPermissions: []string{permission},
		CreatedAt:           uint64(time.Now().UnixMilli()),
		Metadata:            map[string]string{"updateInterval": strconv.FormatUint(row.updateInterval, 10)},
	}
	if most := row.maxConnections; most > 0 {
		info.MaxConnections = &most
	}
	return info
}

// CreateMessageRouting is the way of a message from a platform. Critical and realtime messages are always acknowledged,
// and tried again as the platform says for critical ones.
func CreateMessageRouting(platform string, priority MessagePriority, requiresAck bool) MessageRouting {
	row := rowOf(platform)
	retry := row.retry
	isUrgent := priority == MessagePriorityCritical || priority == MessagePriorityRealtime
	if isUrgent {
		retry = row.criticalRetry
	}
	return MessageRouting{
		Source:      platform,
		Route:       []string{},
		RequiresAck: requiresAck || isUrgent,
		RetryConfig: &retry,
	}
}

// CreateEqualsFilter lets pass messages whose field is exactly this.
func CreateEqualsFilter(field, value string) SubscriptionFilter {
	return SubscriptionFilter{Field: field, Operation: FilterOperationEquals, Value: value}
}

// CreateContainsFilter lets pass messages whose field has this somewhere in it.
func CreateContainsFilter(field, value string) SubscriptionFilter {
	return SubscriptionFilter{Field: field, Operation: FilterOperationContains, Value: value}
}

// CreatePriorityFilter lets pass messages that are exactly so urgent.
func CreatePriorityFilter(priority MessagePriority) SubscriptionFilter {
	return CreateEqualsFilter("priority", string(priority))
}
