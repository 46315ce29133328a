//flight:need ClientInfo: ClientType ClientType, Version string, Platform string, Capabilities []string, UserAgent *string, IPAddress *string
//flight:need RetryConfig: MaxRetries uint32, RetryIntervalMs uint64, BackoffMultiplier float32, MaxRetryIntervalMs uint64
//flight:need MessageRouting: Source string, Route []string, ExpiresAt *uint64, RequiresAck bool, RetryConfig *RetryConfig
//flight:need ChannelInfo: ID ChannelID, Name string, ChannelType ChannelType, RequiredPermissions []string, MaxConnections *uint32, CreatedAt uint64, Metadata map[string]string
//flight:need FlightCorePlatformConfig: Platform string, MemoryConstraint string, ConnectionMode ConnectionMode, UpdateInterval uint64, MaxRetries uint32, Capabilities []string
//flight:need V6RPlatformConfig: SubscriptionTier SubscriptionTier, ClientType ClientType, Capabilities []string, BillingEnabled bool
//flight:need RealtimeMessage: ID MessageID, MessageType string, ChannelID ChannelID, Payload string, Timestamp uint64, Sender string, Target *string, Platform string, Priority MessagePriority, Routing MessageRouting, Metadata map[string]string
//flight:need SubscriptionFilter: Field string, Operation FilterOperation, Value string
//flight:need const: ClientTypeFlightCoreNative, ClientTypeWebBrowser, ClientTypeV6RMobile, ChannelTypeMemoryUpdates, ChannelTypeComponentEvents, ChannelTypeV6RVMManagement
//flight:need const: MessagePriorityLow, MessagePriorityNormal, MessagePriorityHigh, MessagePriorityCritical, MessagePriorityRealtime
//flight:need const: ConnectionStateConnected, ConnectionStateAuthenticated, ConnectionStateDisconnected, ConnectionStateClosed, ConnectionStateError
//flight:need const: SubscriptionTierFree
//flight:need const: FilterOperationEquals, FilterOperationContains, ConnectionModePolling
//flight:need const: RealtimeEventTypeMemoryUpdate, RealtimeEventTypeComponentUpdate, RealtimeEventTypeSessionEvent, RealtimeEventTypeAuthEvent, RealtimeEventTypeSystemEvent, RealtimeEventTypeV6REvent, RealtimeEventTypeFlightEvent, RealtimeEventTypeCustomEvent
package realtime

// platformRow is what is known of a platform. Times are in milliseconds, sizes in bytes.
type platformRow struct {
	name             string
	isFlightCore     bool
	isBrowser        bool
	memoryConstraint string
	connectionMode   ConnectionMode
	updateInterval   uint64
	listed           []string // what the profile lists
	capabilities     []string // that, and the mode that its way to connect adds
	maxPayload       uint64
	maxMessageAge    uint64
	maxConnections   uint32 // for each channel; 0 for no limit
	retry            RetryConfig
	criticalRetry    RetryConfig
	timeout          uint64
	billingEnabled   bool
}

// rowOf is the row of a platform; for one that no profile knows, what holds for any.
func rowOf(platform string) platformRow {
	for _, row := range platformRows {
		if row.name == platform {
			return row
		}
	}
	return unknownPlatform
}

func namesOf(fits func(platformRow) bool) []string {
	names := []string{}
	for _, row := range platformRows {
		if fits(row) {
			names = append(names, row.name)
		}
	}
	return names
}

// FlightPlatforms are the consoles and small devices, which speak to Flight-Core.
func FlightPlatforms() []string {
	return namesOf(func(row platformRow) bool { return row.isFlightCore })
}

// ConstrainedPlatforms are those of FlightPlatforms that must ask for news, as they cannot keep a connection.
func ConstrainedPlatforms() []string {
	return namesOf(func(row platformRow) bool { return row.isFlightCore && row.connectionMode == ConnectionModePolling })
}

// IsKnownPlatform says whether a profile knows the platform. For others, the functions of this package answer what holds
// for any: the capability basic-messaging, unlimited memory, websocket, three retries from one second on.
func IsKnownPlatform(platform string) bool {
	return platform != "" && rowOf(platform).name == platform
}

// GetPlatformCapabilities is what a platform can do, as its clients tell it: what its profile lists, and the mode that
// its way to connect adds.
func GetPlatformCapabilities(platform string) []string {
	return copied(rowOf(platform).capabilities)
}

func copied(texts []string) []string { return append([]string{}, texts...) }

// GetPlatformConfig is how Flight-Core works on a platform. Its capabilities are those that the profile lists: the way to
// connect stands in ConnectionMode.
func GetPlatformConfig(platform string) FlightCorePlatformConfig {
	row := rowOf(platform)
	return FlightCorePlatformConfig{
		Platform:         platform,
		MemoryConstraint: row.memoryConstraint,
		ConnectionMode:   row.connectionMode,
		UpdateInterval:   row.updateInterval,
		MaxRetries:       row.retry.MaxRetries,
		Capabilities:     copied(row.listed),
	}
}

// GetV6RPlatformConfig is how V6R works on a platform for a customer who has bought this tier.
func GetV6RPlatformConfig(platform string, tier SubscriptionTier) V6RPlatformConfig {
	row := rowOf(platform)
	return V6RPlatformConfig{
		SubscriptionTier: tier,
		ClientType:       v6rClientType(row),
		Capabilities:     copied(row.capabilities),
		BillingEnabled:   row.billingEnabled,
	}
}

func v6rClientType(row platformRow) ClientType {
	if row.isBrowser {
		return ClientTypeWebBrowser
	}
	return ClientTypeV6RMobile
}

// GetMemoryConstraint is the memory of a platform as text: 32MB, or unlimited.
func GetMemoryConstraint(platform string) string {
	return rowOf(platform).memoryConstraint
}

// GetConnectionMode is how a platform hears of news.
func GetConnectionMode(platform string) ConnectionMode {
	return rowOf(platform).connectionMode
}

// GetMaxPayloadSize is how many bytes the payload of a message may have on a platform.
func GetMaxPayloadSize(platform string) uint64 {
	return rowOf(platform).maxPayload
}

// GetMaxMessageAge is how old a message may be on a platform, in milliseconds.
func GetMaxMessageAge(platform string) uint64 {
	return rowOf(platform).maxMessageAge
}

// GetConnectionTimeout is how long a platform waits for a connection, in milliseconds.
func GetConnectionTimeout(platform string) uint64 {
	return rowOf(platform).timeout
}
