package wire

import (
	"errors"
	"math/big"
	"regexp"
	"strconv"
)

// firstMillis is in 1973, lastMillis in 5138: seconds of today lie below, microseconds above.
const (
	firstMillis = 100_000_000_000
	lastMillis  = 100_000_000_000_000
)

// Millis holds that a time is in milliseconds since the Unix epoch.
func Millis(at uint64) (message, hint string) {
	const write = "write milliseconds since 1970"
	switch {
	case at < firstMillis:
		return strconv.FormatUint(at, 10) + " looks like seconds", write
	case at > lastMillis:
		return strconv.FormatUint(at, 10) + " looks like microseconds", write
	}
	return "", ""
}

// Share holds that a number is in 0 to 1.
func Share(ratio float32) (message, hint string) {
	if ratio >= 0 && ratio <= 1 {
		return "", ""
	}
	return strconv.FormatFloat(float64(ratio), 'g', -1, 32) + " is not in 0 to 1", "75 % is 0.75"
}

// Sum holds that what is used and what is available are all there is.
func Sum(used, available, total uint64) (message, hint string) {
	if used+available == total && used <= total {
		return "", ""
	}
	text := func(n uint64) string { return strconv.FormatUint(n, 10) }
	sum := new(big.Int).Add(new(big.Int).SetUint64(used), new(big.Int).SetUint64(available))
	return text(used) + " used and " + text(available) + " available are " + sum.String() + ", not " + text(total),
		"used + available = total"
}

// SizeText holds that a text is so many bytes.
func SizeText(text string, bytes uint64) (message, hint string) {
	parsed, wrong := ParseSize(text)
	switch {
	case wrong != "":
		return wrong, "write " + FormatSize(bytes)
	case parsed != bytes:
		return text + " is " + strconv.FormatUint(parsed, 10) + " bytes, not " + strconv.FormatUint(bytes, 10),
			"write " + FormatSize(bytes)
	}
	return "", ""
}

var sizeGrammar = regexp.MustCompile(`^(0|[1-9][0-9]*)(?:\.([0-9]+))? ?(B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$`)

var units = []struct {
	name  string
	shift uint
}{{"TB", 40}, {"GB", 30}, {"MB", 20}, {"KB", 10}, {"B", 0}}

// mostSizeText bounds the arithmetic: no size needs so many characters.
const mostSizeText = 10_000

// ParseSize reads an amount of memory, as 512MB: 1 KB is 1024 B. It answers what is wrong when it is none.
func ParseSize(text string) (bytes uint64, wrong string) {
	if len(text) > mostSizeText {
		return 0, "a size has " + strconv.Itoa(len(text)) + " bytes of text"
	}
	parts := sizeGrammar.FindStringSubmatch(text)
	if parts == nil {
		return 0, strconv.Quote(text) + " is no size"
	}
	// A number without its point is 10^decimals times as large.
	number, _ := new(big.Int).SetString(parts[1]+parts[2], 10)
	number.Lsh(number, shiftOf(parts[3]))
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(len(parts[2]))), nil)
	whole, rest := new(big.Int).QuoRem(number, scale, new(big.Int))
	switch {
	case rest.Sign() != 0:
		return 0, strconv.Quote(text) + " has a fraction of a byte"
	case whole.Cmp(big.NewInt(MaxInteger)) > 0:
		return 0, strconv.Quote(text) + " is more than 2^53-1 bytes"
	}
	return whole.Uint64(), ""
}

// SizeOf is ParseSize with an error.
func SizeOf(text string) (uint64, error) {
	bytes, wrong := ParseSize(text)
	if wrong != "" {
		return 0, errors.New(wrong)
	}
	return bytes, nil
}

func shiftOf(unit string) uint {
	for _, each := range units {
		if each.name[0] == unit[0] {
			return each.shift
		}
	}
	return 0
}

// FormatSize is the text of an amount in the largest unit that divides it exactly.
func FormatSize(bytes uint64) string {
	for _, unit := range units {
		if bytes>>unit.shift<<unit.shift == bytes && bytes>>unit.shift > 0 {
			return strconv.FormatUint(bytes>>unit.shift, 10) + unit.name
		}
	}
	return "0B"
}
