package memory

import "math/bits"

// mostBytes is the largest size: what JSON keeps exactly.
const mostBytes = 1<<53 - 1

// mostFreed is how many freed allocations of a session are remembered, to tell a second free from a wrong ID.
const mostFreed = 4096

// session is the account of one session. Its tracker's lock is held.
type session struct {
	id, platform string
	limits       MemoryLimits
	held         map[string]MemoryAllocation
	byPurpose    map[MemoryPurpose]uint64
	freed        map[string]struct{}
	freedInTurn  []string
	used, peak   uint64
	count        uint64
	sumHigh, sum uint64
	serial       uint64
}

func newSession(id, platform string, limits MemoryLimits) *session {
	return &session{
		id: id, platform: platform, limits: limits,
		held:      map[string]MemoryAllocation{},
		byPurpose: map[MemoryPurpose]uint64{},
		freed:     map[string]struct{}{},
	}
}

func (s *session) isUsed(id string) bool {
	_, held := s.held[id]
	_, freed := s.freed[id]
	return held || freed
}

// take notes an allocation, or answers why it cannot be.
func (s *session) take(allocation MemoryAllocation) (MemoryErrorCode, string) {
	bytes := allocation.Size.Bytes
	switch {
	case bytes == 0 || bytes > mostBytes:
		return MemoryErrorCodeInvalidSize, NewMemorySize(bytes).HumanReadable + " is no size of an allocation"
	case !allocation.Purpose.IsValid():
		return MemoryErrorCodeInvalidAllocation, "`" + string(allocation.Purpose) + "` is no purpose of memory"
	case s.isUsed(allocation.ID):
		return MemoryErrorCodeInvalidAllocation, "the ID " + allocation.ID + " was used before"
	}
	if message := s.beyond(bytes, allocation.Purpose); message != "" {
		return MemoryErrorCodeLimitExceeded, message
	}
	s.held[allocation.ID] = allocation
	s.byPurpose[allocation.Purpose] += bytes
	s.used += bytes
	if s.used > s.peak {
		s.peak = s.used
	}
	s.count++
	var carry uint64
	s.sum, carry = bits.Add64(s.sum, bytes, 0)
	s.sumHigh += carry
	return "", ""
}

// beyond says which limit an allocation would pass; empty when it passes none.
func (s *session) beyond(bytes uint64, purpose MemoryPurpose) string {
	if message := passes("the hard limit", s.used, bytes, s.limits.HardLimit.Bytes); message != "" {
		return message
	}
	name, limit, together := s.limitOf(purpose)
	var used uint64
	for _, each := range together {
		used += s.byPurpose[each]
	}
	if len(together) == 0 {
		return ""
	}
	return passes(name, used, bytes, limit)
}

// limitOf is the limit for a purpose and the purposes that share it; none for those that only the hard limit holds.
func (s *session) limitOf(purpose MemoryPurpose) (string, uint64, []MemoryPurpose) {
	switch purpose {
	case MemoryPurposeVMHeap, MemoryPurposeWasmLinear:
		return "the limit for heaps", s.limits.HeapMax.Bytes, []MemoryPurpose{MemoryPurposeVMHeap, MemoryPurposeWasmLinear}
	case MemoryPurposeComponentStack:
		return "the limit for stacks", s.limits.StackMax.Bytes, []MemoryPurpose{MemoryPurposeComponentStack}
	case MemoryPurposeAssetCache, MemoryPurposeJITCodeCache:
		return "the limit for caches", s.limits.CacheMax.Bytes, []MemoryPurpose{MemoryPurposeAssetCache, MemoryPurposeJITCodeCache}
	}
	return "", 0, nil
}

func passes(name string, used, more, limit uint64) string {
	if used <= limit && more <= limit-used {
		return ""
	}
	return NewMemorySize(more).HumanReadable + " on top of " + NewMemorySize(used).HumanReadable +
		" passes " + name + " of " + NewMemorySize(limit).HumanReadable
}

func (s *session) free(id string) (MemoryAllocation, MemoryErrorCode, string) {
	allocation, found := s.held[id]
	if !found {
		if _, freed := s.freed[id]; freed {
			return allocation, MemoryErrorCodeAlreadyFreed, "the allocation " + id + " was given back before"
		}
		return allocation, MemoryErrorCodeInvalidAllocation, "the session " + s.id + " has no allocation " + id
	}
	delete(s.held, id)
	s.used -= allocation.Size.Bytes
	s.byPurpose[allocation.Purpose] -= allocation.Size.Bytes
	s.remember(id)
	return allocation, "", ""
}

func (s *session) remember(id string) {
	if len(s.freedInTurn) == mostFreed {
		delete(s.freed, s.freedInTurn[0])
		s.freedInTurn = s.freedInTurn[1:]
	}
	s.freedInTurn = append(s.freedInTurn, id)
	s.freed[id] = struct{}{}
}

func (s *session) stats() MemoryStats {
	usage := map[MemoryPurpose]MemorySize{}
	for purpose, bytes := range s.byPurpose {
		if bytes > 0 {
			usage[purpose] = NewMemorySize(bytes)
		}
	}
	return MemoryStats{
		TotalAllocations:      s.count,
		ActiveAllocations:     uint64(len(s.held)),
		PeakMemory:            NewMemorySize(s.peak),
		CurrentMemory:         NewMemorySize(s.used),
		AverageAllocationSize: NewMemorySize(s.average()),
		UsageByPurpose:        usage,
		EfficiencyRatio:       1,
	}
}

func (s *session) average() uint64 {
	if s.count == 0 {
		return 0
	}
	mean, _ := bits.Div64(s.sumHigh, s.sum, s.count)
	return mean
}

func (s *session) snapshot(now uint64) MemoryUsageSnapshot {
	total := s.limits.HardLimit.Bytes
	return MemoryUsageSnapshot{
		Timestamp: now,
		SessionID: s.id,
		Platform:  s.platform,
		Total:     NewMemorySize(total),
		Used:      NewMemorySize(s.used),
		Available: NewMemorySize(total - s.used),
	}
}
