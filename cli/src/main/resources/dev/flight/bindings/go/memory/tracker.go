//flight:need MemorySize: Bytes uint64, HumanReadable string
//flight:need MemoryAllocation: ID string, SessionID string, Size MemorySize, Purpose MemoryPurpose, AllocatedAt uint64, FreedAt *uint64
//flight:need MemoryLimits: HeapMax MemorySize, StackMax MemorySize, CacheMax MemorySize, SoftLimit MemorySize, HardLimit MemorySize
//flight:need MemoryStats: TotalAllocations uint64, ActiveAllocations uint64, PeakMemory MemorySize, CurrentMemory MemorySize, AverageAllocationSize MemorySize, UsageByPurpose map[MemoryPurpose]MemorySize, EfficiencyRatio float32
//flight:need MemoryUsageSnapshot: Timestamp uint64, SessionID string, Platform string, Total MemorySize, Used MemorySize, Available MemorySize, FragmentationRatio float32
//flight:need MemoryError: Code MemoryErrorCode, Message string, Details *string, Timestamp uint64
//flight:need const: MemoryErrorCodeLimitExceeded, MemoryErrorCodeInvalidSize, MemoryErrorCodeAlreadyFreed, MemoryErrorCodeInvalidAllocation, MemoryErrorCodeAllocationFailed
//flight:need const: MemoryPurposeVMHeap, MemoryPurposeWasmLinear, MemoryPurposeComponentStack, MemoryPurposeAssetCache, MemoryPurposeJITCodeCache
package memory

import (
	"strconv"
	"sync"
	"time"
)

// A Clock says what time it is.
type Clock func() time.Time

// A Tracker keeps account of the memory of sessions: what each holds, what it may hold, and what it held. It allocates
// nothing itself. Any number of goroutines may use it.
type Tracker struct {
	lock     sync.Mutex
	now      Clock
	sessions map[string]*session
}

// NewTracker is a tracker without sessions.
func NewTracker() *Tracker {
	return NewTrackerAt(time.Now)
}

// NewTrackerAt is a tracker with a clock of its own, as tests need.
func NewTrackerAt(now Clock) *Tracker {
	return &Tracker{now: now, sessions: map[string]*session{}}
}

var defaultTracker = NewTracker()

// DefaultTracker is the tracker behind GetUsageSnapshot.
func DefaultTracker() *Tracker {
	return defaultTracker
}

// GetUsageSnapshot is how a session of the default tracker uses its memory now. A session that is not open has none: its
// total is 0B.
func GetUsageSnapshot(sessionID string) MemoryUsageSnapshot {
	snapshot, err := defaultTracker.Snapshot(sessionID)
	if err != nil {
		snapshot = newSession(sessionID, "unknown", NewMemoryLimits(0)).snapshot(defaultTracker.millis())
	}
	return snapshot
}

// NewMemoryLimits lets a session use so many bytes for whatever it likes.
func NewMemoryLimits(bytes uint64) MemoryLimits {
	all := NewMemorySize(bytes)
	return MemoryLimits{HeapMax: all, StackMax: all, CacheMax: all, SoftLimit: all, HardLimit: all}
}

func (t *Tracker) millis() uint64 { return uint64(t.now().UnixMilli()) }

func (t *Tracker) refuse(code MemoryErrorCode, message string) error {
	return &MemoryError{Code: code, Message: message, Timestamp: t.millis()}
}

// Open starts a session. The error is a *MemoryError: invalid-allocation when it is open already, invalid-size when a
// limit is more than 2^53-1 bytes.
func (t *Tracker) Open(sessionID, platform string, limits MemoryLimits) error {
	t.lock.Lock()
	defer t.lock.Unlock()
	if _, found := t.sessions[sessionID]; found {
		return t.refuse(MemoryErrorCodeInvalidAllocation, "the session "+sessionID+" is open already")
	}
	if limits.HardLimit.Bytes > mostBytes {
		return t.refuse(MemoryErrorCodeInvalidSize, "a limit of "+NewMemorySize(limits.HardLimit.Bytes).HumanReadable+" is more than 2^53-1 bytes")
	}
	t.sessions[sessionID] = newSession(sessionID, platform, limits)
	return nil
}

// Close ends a session and forgets it, with all that it still holds.
func (t *Tracker) Close(sessionID string) {
	t.lock.Lock()
	defer t.lock.Unlock()
	delete(t.sessions, sessionID)
}

// Allocate notes that a session takes memory and gives the allocation an ID of its own. The error is as Record's.
func (t *Tracker) Allocate(sessionID string, bytes uint64, purpose MemoryPurpose) (MemoryAllocation, error) {
	return t.take(MemoryAllocation{SessionID: sessionID, Size: NewMemorySize(bytes), Purpose: purpose})
}

// Record notes an allocation under the ID that it has. AllocatedAt is now when it is 0. The error is a *MemoryError with
// one of these codes: allocation-failed when the session is not open, invalid-size for no bytes or more than 2^53-1,
// invalid-allocation when the ID was used before or the purpose is none of the contract, limit-exceeded.
func (t *Tracker) Record(allocation MemoryAllocation) error {
	if allocation.ID == "" || allocation.FreedAt != nil {
		return t.refuse(MemoryErrorCodeInvalidAllocation, "an allocation has an ID and is not freed yet")
	}
	_, err := t.take(allocation)
	return err
}

func (t *Tracker) take(allocation MemoryAllocation) (MemoryAllocation, error) {
	t.lock.Lock()
	defer t.lock.Unlock()
	s, found := t.sessions[allocation.SessionID]
	if !found {
		return MemoryAllocation{}, t.refuse(MemoryErrorCodeAllocationFailed, "the session "+allocation.SessionID+" is not open")
	}
	if allocation.ID == "" {
		allocation.ID = s.nextID()
	}
	if allocation.AllocatedAt == 0 {
		allocation.AllocatedAt = t.millis()
	}
	if code, message := s.take(allocation); message != "" {
		return MemoryAllocation{}, t.refuse(code, message)
	}
	return allocation, nil
}

// Free notes that a session gives an allocation back, and answers the allocation with FreedAt. The error is a
// *MemoryError: already-freed, or invalid-allocation when the session never had it. Which ones were freed is remembered
// for the last 4096 of a session.
func (t *Tracker) Free(sessionID, allocationID string) (MemoryAllocation, error) {
	t.lock.Lock()
	defer t.lock.Unlock()
	s, found := t.sessions[sessionID]
	if !found {
		return MemoryAllocation{}, t.refuse(MemoryErrorCodeInvalidAllocation, "the session "+sessionID+" is not open")
	}
	allocation, code, message := s.free(allocationID)
	if message != "" {
		return MemoryAllocation{}, t.refuse(code, message)
	}
	now := t.millis()
	allocation.FreedAt = &now
	return allocation, nil
}

// Stats are the allocations of a session, counted and summed up. The error is a *MemoryError when it is not open.
func (t *Tracker) Stats(sessionID string) (MemoryStats, error) {
	t.lock.Lock()
	defer t.lock.Unlock()
	s, found := t.sessions[sessionID]
	if !found {
		return MemoryStats{}, t.refuse(MemoryErrorCodeInvalidAllocation, "the session "+sessionID+" is not open")
	}
	return s.stats(), nil
}

// Snapshot is how a session uses its memory now. Its total is the hard limit; a tracker knows no addresses, so the
// fragmentation is 0. The error is a *MemoryError when the session is not open.
func (t *Tracker) Snapshot(sessionID string) (MemoryUsageSnapshot, error) {
	t.lock.Lock()
	defer t.lock.Unlock()
	s, found := t.sessions[sessionID]
	if !found {
		return MemoryUsageSnapshot{}, t.refuse(MemoryErrorCodeInvalidAllocation, "the session "+sessionID+" is not open")
	}
	return s.snapshot(t.millis()), nil
}

// IsAboveSoftLimit says whether a session holds so much that its owner should be warned; not so when it is not open.
func (t *Tracker) IsAboveSoftLimit(sessionID string) bool {
	t.lock.Lock()
	defer t.lock.Unlock()
	s, found := t.sessions[sessionID]
	return found && s.used > s.limits.SoftLimit.Bytes
}

func (s *session) nextID() string {
	for {
		s.serial++
		id := s.id + "-" + strconv.FormatUint(s.serial, 10)
		if !s.isUsed(id) {
			return id
		}
	}
}
