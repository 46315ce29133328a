package wire

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The types that WIT has by itself.
var (
	Bool    = Codec[bool]{read: readBool, write: writeBool, called: "true or false"}
	Uint8   = whole[uint8](0, math.MaxUint8)
	Uint16  = whole[uint16](0, math.MaxUint16)
	Uint32  = whole[uint32](0, math.MaxUint32)
	Uint64  = whole[uint64](0, MaxInteger)
	Int8    = whole[int8](math.MinInt8, math.MaxInt8)
	Int16   = whole[int16](math.MinInt16, math.MaxInt16)
	Int32   = whole[int32](math.MinInt32, math.MaxInt32)
	Int64   = whole[int64](-MaxInteger, MaxInteger)
	Float32 = number[float32](32)
	Float64 = number[float64](64)
	String  = Codec[string]{read: readString, write: writeString, called: "a string"}
	Char    = Codec[rune]{read: readChar, write: writeChar, called: "a string of one character"}
)

func readBool(r *Reader, into *bool) {
	switch r.peek() {
	case 't', 'f':
		*into = r.text[r.at] == 't'
		r.skip()
	default:
		r.due("true or false")
	}
}

func writeBool(w *Writer, from *bool) { w.out = strconv.AppendBool(w.out, *from) }

type anyInteger interface {
	uint8 | uint16 | uint32 | uint64 | int8 | int16 | int32 | int64
}

func whole[T anyInteger](min, max int64) Codec[T] {
	return Codec[T]{
		called: "an integer",
		read: func(r *Reader, into *T) {
			if c := r.peek(); c != '-' && !isDigit(c) {
				r.due("an integer")
				return
			}
			value, wrong := integer(r.literal(), min, max)
			r.noteProblem(wrong)
			*into = T(value)
		},
		write: func(w *Writer, from *T) {
			value := int64(*from)
			if value < min || value > max || *from > 0 && value < 0 {
				w.note("an integer is beyond 2^53-1", "JSON keeps integers exactly up to 9007199254740991")
			}
			w.out = strconv.AppendInt(w.out, value, 10)
		},
	}
}

func number[T float32 | float64](bits int) Codec[T] {
	return Codec[T]{
		called: "a number",
		read: func(r *Reader, into *T) {
			if c := r.peek(); c != '-' && !isDigit(c) {
				r.due("a number")
				return
			}
			value, wrong := real(r.literal(), bits)
			r.noteProblem(wrong)
			*into = T(value)
		},
		write: func(w *Writer, from *T) {
			value := float64(*from)
			if math.IsNaN(value) || math.IsInf(value, 0) {
				w.note("a number is "+strconv.FormatFloat(value, 'g', -1, 64), "JSON has finite numbers only")
			}
			w.out = appendReal(w.out, value, bits)
		},
	}
}

// readString copies: a short string must not keep a long text in memory.
func readString(r *Reader, into *string) {
	if r.peek() != '"' {
		r.due("a string")
		return
	}
	*into = strings.Clone(r.quoted())
}

func writeString(w *Writer, from *string) {
	if !utf8.ValidString(*from) {
		w.note("a string is not UTF-8", "a string is Unicode text; carry bytes as base64")
	}
	w.text(*from)
}

func readChar(r *Reader, into *rune) {
	if r.peek() != '"' {
		r.due("a string of one character")
		return
	}
	text := r.quoted()
	found, size := utf8.DecodeRuneInString(text)
	if text == "" || size != len(text) {
		r.note("one character is due, found "+strconv.Itoa(utf8.RuneCountInString(text)), "a char is one Unicode scalar value")
	}
	*into = found
}

func writeChar(w *Writer, from *rune) {
	if !utf8.ValidRune(*from) {
		w.note("a character is no Unicode scalar value", "it is 0 to 10FFFF without surrogates")
	}
	w.text(string(*from))
}

// Unit is what a result has that says no more than that it is one: null.
var Unit = Codec[struct{}]{
	called: "null",
	read: func(r *Reader, _ *struct{}) {
		if !r.isNull() {
			r.note("null is due, found "+r.describe(), "there is nothing to say here")
			r.skip()
		}
	},
	write: func(w *Writer, _ *struct{}) { w.put("null") },
}
