package wire

import (
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// quoted reads a string and answers its text.
func (s *syntax) quoted() (string, bool) {
	s.at++
	from := s.at
	for !s.ended() {
		switch c := s.text[s.at]; {
		case c == '"':
			s.at++
			return s.text[from : s.at-1], true
		case c == '\\':
			return s.escaped(from)
		case c < ' ':
			return "", s.control(c)
		default:
			s.at++
		}
	}
	return "", s.unexpected("`\"`")
}

// escaped reads on in a string, at its first backslash.
func (s *syntax) escaped(from int) (string, bool) {
	var out strings.Builder
	out.WriteString(s.text[from:s.at])
	for !s.ended() {
		switch c := s.text[s.at]; {
		case c == '"':
			s.at++
			return out.String(), true
		case c == '\\':
			r, ok := s.escape()
			if !ok {
				return "", false
			}
			out.WriteRune(r)
		case c < ' ':
			return "", s.control(c)
		default:
			out.WriteByte(c)
			s.at++
		}
	}
	return "", s.unexpected("`\"`")
}

func (s *syntax) control(c byte) bool {
	return s.refuse(fmt.Sprintf("not JSON: a string holds the control character U+%04X", c), fmt.Sprintf("write \\u%04x", c))
}

var shortEscapes = map[byte]rune{
	'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}

func (s *syntax) escape() (rune, bool) {
	s.at++
	if s.ended() {
		return 0, s.unexpected("an escape")
	}
	c := s.text[s.at]
	if c == 'u' {
		s.at++
		return s.codePoint()
	}
	r, known := shortEscapes[c]
	if !known {
		return 0, s.unexpected("an escape")
	}
	s.at++
	return r, true
}

// codePoint reads four digits, or eight of a surrogate pair.
func (s *syntax) codePoint() (rune, bool) {
	first, ok := s.hex()
	if !ok || !utf16.IsSurrogate(first) {
		return first, ok
	}
	if strings.HasPrefix(s.text[s.at:], `\u`) {
		s.at += 2
		second, ok := s.hex()
		if !ok {
			return 0, false
		}
		if pair := utf16.DecodeRune(first, second); pair != utf8.RuneError {
			return pair, true
		}
	}
	return 0, s.refuse(fmt.Sprintf("half of a surrogate pair, \\u%04x, stands alone", first), "write both halves of the pair")
}

func (s *syntax) hex() (rune, bool) {
	var r rune
	for i := 0; i < 4; i++ {
		if s.ended() {
			return 0, s.unexpected("a hexadecimal digit")
		}
		digit := strings.IndexByte("0123456789abcdef", s.text[s.at]|0x20)
		if digit < 0 || s.text[s.at] < '0' {
			return 0, s.unexpected("a hexadecimal digit")
		}
		r = r<<4 | rune(digit)
		s.at++
	}
	return r, true
}

// appendQuoted writes a string: only what must be escaped is, as ECMAScript's JSON.stringify does.
func appendQuoted(out []byte, text string) []byte {
	out = append(out, '"')
	from := 0
	for at := 0; at < len(text); at++ {
		c := text[at]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		out = append(out, text[from:at]...)
		out = appendEscape(out, c)
		from = at + 1
	}
	return append(append(out, text[from:]...), '"')
}

func appendEscape(out []byte, c byte) []byte {
	if at := strings.IndexByte("\"\\\b\f\n\r\t", c); at >= 0 {
		return append(out, '\\', `"\bfnrt`[at])
	}
	const hex = "0123456789abcdef"
	return append(out, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xF])
}
