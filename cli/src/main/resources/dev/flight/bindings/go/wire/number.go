package wire

import (
	"math"
	"strconv"
	"strings"
)

// MaxInteger is the largest integer that every reader of JSON keeps exactly: 2^53-1.
const MaxInteger = 1<<53 - 1

// A problem is a message and a hint, at a place that the caller knows; an empty message is none.
type problem struct{ message, hint string }

func (p problem) found() bool { return p.message != "" }

// decimal is a number as its literal says: digits times ten to the power of exponent. There are no zeros at the ends of
// the digits; there are no digits when it is 0.
type decimal struct {
	negative bool
	digits   string
	exponent int
}

// beyond is an exponent that no digits of a text can bring back to a number in range.
const beyond = 1 << 30

func parseDecimal(literal string) decimal {
	d := decimal{negative: strings.HasPrefix(literal, "-")}
	number := strings.TrimPrefix(literal, "-")
	if at := strings.IndexAny(number, "eE"); at >= 0 {
		d.exponent = parseExponent(number[at+1:])
		number = number[:at]
	}
	if at := strings.IndexByte(number, '.'); at >= 0 {
		d.exponent -= len(number) - at - 1
		number = number[:at] + number[at+1:]
	}
	number = strings.TrimLeft(number, "0")
	d.digits = strings.TrimRight(number, "0")
	d.exponent += len(number) - len(d.digits)
	return d
}

func parseExponent(text string) int {
	exponent, _ := strconv.ParseInt(text, 10, 64) // out of range, it is the largest or the smallest
	switch {
	case exponent > beyond:
		return beyond
	case exponent < -beyond:
		return -beyond
	}
	return int(exponent)
}

// integer is the exact value of a literal. Integers may be written 1.0 or 1e3.
func integer(literal string, min, max int64) (int64, problem) {
	d := parseDecimal(literal)
	outside := problem{
		shown(literal) + " is out of range",
		"it is " + strconv.FormatInt(min, 10) + " to " + strconv.FormatInt(max, 10),
	}
	switch {
	case d.digits == "":
		return 0, problem{}
	case d.exponent < 0:
		return 0, problem{shown(literal) + " has a fraction", "write a whole number"}
	case len(d.digits)+d.exponent > 18:
		return 0, outside
	}
	value, err := strconv.ParseInt(d.digits+strings.Repeat("0", d.exponent), 10, 64)
	if d.negative {
		value = -value
	}
	if err != nil || value < min || value > max {
		return 0, outside
	}
	return value, problem{}
}

// shown is a literal for a message.
func shown(literal string) string {
	if len(literal) > 40 {
		return "the number " + literal[:40] + "..."
	}
	return "the number " + literal
}

// real is a literal rounded once to a number of 32 or 64 bits.
func real(literal string, bits int) (float64, problem) {
	value, err := strconv.ParseFloat(literal, bits)
	if err != nil {
		return 0, problem{shown(literal) + " is more than " + strconv.Itoa(bits) + " bits hold", "numbers are finite"}
	}
	return value, problem{}
}

// appendReal writes a finite number with the fewest digits that read back as the same one of so many bits, laid out as
// ECMAScript's Number::toString does: plain from 1e-6 to below 1e21, else as d.ddde-7.
func appendReal(out []byte, value float64, bits int) []byte {
	if value == 0 {
		return append(out, '0')
	}
	if value < 0 {
		out = append(out, '-')
	}
	mantissa, power, _ := strings.Cut(strconv.FormatFloat(math.Abs(value), 'e', -1, bits), "e")
	digits := strings.Replace(mantissa, ".", "", 1)
	exponent, _ := strconv.Atoi(power)
	switch point := exponent + 1; {
	case point > 21 || point <= -6:
		return appendScientific(out, digits, exponent)
	case point <= 0:
		return append(append(append(out, "0."...), strings.Repeat("0", -point)...), digits...)
	case point >= len(digits):
		return append(append(out, digits...), strings.Repeat("0", point-len(digits))...)
	default:
		return append(append(append(out, digits[:point]...), '.'), digits[point:]...)
	}
}

func appendScientific(out []byte, digits string, exponent int) []byte {
	out = append(out, digits[0])
	if len(digits) > 1 {
		out = append(append(out, '.'), digits[1:]...)
	}
	out = append(out, 'e')
	if exponent > 0 {
		out = append(out, '+')
	}
	return strconv.AppendInt(out, int64(exponent), 10)
}
