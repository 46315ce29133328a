//flight:need MemorySize: Bytes uint64, HumanReadable string
package memory

import "WIRE"

// NewMemorySize is an amount of memory with its text in the largest unit that divides it exactly, as 512MB.
func NewMemorySize(bytes uint64) MemorySize {
	return MemorySize{Bytes: bytes, HumanReadable: wire.FormatSize(bytes)}
}

// ParseSize reads an amount of memory as text, as 512MB or 1.5 KiB, in bytes: 1 KB is 1024 B. It is exact: a fraction of
// a byte, more than 2^53-1 bytes and units such as k or Mi are errors.
func ParseSize(text string) (uint64, error) {
	return wire.SizeOf(text)
}

// FormatSize is the text of an amount of memory in the largest unit that divides it exactly: ParseSize reads the same
// amount from it.
func FormatSize(bytes uint64) string {
	return wire.FormatSize(bytes)
}
