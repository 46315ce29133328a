package wire

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// mostDepth is how many objects and arrays may lie in each other.
const mostDepth = 128

// check reads a whole text by the grammar of RFC 8259 and by what the contract adds: UTF-8 without a byte order mark, no
// key twice, no lone surrogate, not too deep. It answers the first mistake. What it lets pass, a Reader can trust.
func check(text string) *Mistake {
	if strings.HasPrefix(text, "\uFEFF") {
		return &Mistake{"", "a byte order mark stands in front", "save it as UTF-8 without one"}
	}
	if !utf8.ValidString(text) {
		at := badByte(text)
		return &Mistake{"", fmt.Sprintf("byte %d (0x%02X) is not UTF-8", at, text[at]), "write it as UTF-8"}
	}
	s := syntax{text: text}
	s.space()
	if s.ended() {
		return &Mistake{"", "there is no JSON value", "write one value"}
	}
	if s.value(0) {
		s.space()
		if !s.ended() {
			s.refuse("text follows the value", "one value is one text; in NDJSON, one line")
		}
	}
	return s.mistake
}

func badByte(text string) int {
	for at := 0; at < len(text); {
		_, size := utf8.DecodeRuneInString(text[at:])
		if size == 1 && text[at] >= utf8.RuneSelf {
			return at
		}
		at += size
	}
	return len(text)
}

// syntax is the state of check. Its methods answer whether all is well so far.
type syntax struct {
	text    string
	at      int
	place   place
	mistake *Mistake
}

func (s *syntax) ended() bool { return s.at >= len(s.text) }

func (s *syntax) refuse(message, hint string) bool {
	pointer := s.place.pointer()
	s.mistake = &Mistake{pointer, message, hint}
	return false
}

// unexpected refuses what stands here where something else is due.
func (s *syntax) unexpected(due string) bool {
	if s.ended() {
		return s.refuse("the JSON ends where "+due+" is due", "was it cut off while it was written?")
	}
	found, _ := utf8.DecodeRuneInString(s.text[s.at:])
	return s.refuse(fmt.Sprintf("not JSON: %s is due at byte %d, found %q", due, s.at, found), "RFC 8259 has the grammar")
}

func (s *syntax) space() { s.at = skipSpace(s.text, s.at) }

func skipSpace(text string, at int) int {
	for at < len(text) && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t') {
		at++
	}
	return at
}

func (s *syntax) accept(c byte) bool {
	if s.ended() || s.text[s.at] != c {
		return false
	}
	s.at++
	return true
}

func (s *syntax) value(depth int) bool {
	if s.ended() {
		return s.unexpected("a value")
	}
	switch c := s.text[s.at]; {
	case c == '{' || c == '[':
		if depth == mostDepth {
			return s.refuse(fmt.Sprintf("the value is nested deeper than %d", mostDepth), "nothing in a contract is so deep")
		}
		if c == '{' {
			return s.object(depth + 1)
		}
		return s.array(depth + 1)
	case c == '"':
		_, ok := s.quoted()
		return ok
	case c == '-' || isDigit(c):
		return s.number()
	default:
		return s.word()
	}
}

func (s *syntax) word() bool {
	for _, word := range [...]string{"true", "false", "null"} {
		if strings.HasPrefix(s.text[s.at:], word) {
			s.at += len(word)
			return true
		}
	}
	return s.unexpected("a value")
}

func (s *syntax) object(depth int) bool {
	s.at++
	s.space()
	if s.accept('}') {
		return true
	}
	var keys keySet
	for {
		if s.space(); !s.member(&keys, depth) {
			return false
		}
		if s.space(); s.accept('}') {
			return true
		}
		if !s.accept(',') {
			return s.unexpected("`,` or `}`")
		}
	}
}

func (s *syntax) member(keys *keySet, depth int) bool {
	if s.ended() || s.text[s.at] != '"' {
		return s.unexpected("a key in quotes")
	}
	key, ok := s.quoted()
	if !ok {
		return false
	}
	s.place.key(key)
	if !keys.add(key) {
		return s.refuse("the key "+named(key)+" stands twice", "keep the one that is meant")
	}
	if s.space(); !s.accept(':') {
		return s.unexpected("`:`")
	}
	if s.space(); !s.value(depth) {
		return false
	}
	s.place.up()
	return true
}

// keySet is the keys of one object: few are compared one by one, many are looked up.
type keySet struct {
	few  []string
	many map[string]struct{}
}

const fewKeys = 16

func (k *keySet) add(key string) bool {
	if k.many != nil {
		_, found := k.many[key]
		k.many[key] = struct{}{}
		return !found
	}
	for _, each := range k.few {
		if each == key {
			return false
		}
	}
	k.few = append(k.few, key)
	if len(k.few) > fewKeys {
		k.many = make(map[string]struct{}, 4*fewKeys)
		for _, each := range k.few {
			k.many[each] = struct{}{}
		}
	}
	return true
}

func (s *syntax) array(depth int) bool {
	s.at++
	s.space()
	if s.accept(']') {
		return true
	}
	for i := 0; ; i++ {
		s.place.index(i)
		if s.space(); !s.value(depth) {
			return false
		}
		s.place.up()
		if s.space(); s.accept(']') {
			return true
		}
		if !s.accept(',') {
			return s.unexpected("`,` or `]`")
		}
	}
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func (s *syntax) digits() bool {
	from := s.at
	for !s.ended() && isDigit(s.text[s.at]) {
		s.at++
	}
	return s.at > from || s.unexpected("a digit")
}

func (s *syntax) number() bool {
	s.accept('-')
	if s.accept('0') {
		if !s.ended() && isDigit(s.text[s.at]) {
			return s.refuse("not JSON: a number has a leading zero", "write it without")
		}
	} else if !s.digits() {
		return false
	}
	if s.accept('.') && !s.digits() {
		return false
	}
	if s.accept('e') || s.accept('E') {
		if !s.accept('+') {
			s.accept('-')
		}
		return s.digits()
	}
	return true
}
