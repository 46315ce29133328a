package wire

import "strings"

// A Reader reads values from a text that check has let pass. What is wrong with a value is noted and reading goes on.
type Reader struct {
	notes
	text   string
	at     int
	strict bool
}

// peek is the first byte of the value that comes: one of {["tfn, a digit or a minus sign.
func (r *Reader) peek() byte {
	r.at = skipSpace(r.text, r.at)
	return r.text[r.at]
}

// describe is the value that comes in words.
func (r *Reader) describe() string {
	switch r.peek() {
	case '{':
		return "an object"
	case '[':
		return "an array"
	case '"':
		return "a string"
	case 't':
		return "true"
	case 'f':
		return "false"
	case 'n':
		return "null"
	}
	start := r.at
	defer func() { r.at = start }()
	return shown(r.literal())
}

// due notes that the value that comes is no such thing, and leaves it out.
func (r *Reader) due(kind string) {
	if r.peek() == 'n' {
		r.note("null stands where "+kind+" is due", "only an option may be null")
	} else {
		r.note(kind+" is due, found "+r.describe(), "write "+kind)
	}
	r.skip()
}

// noteProblem notes a problem, if it is one.
func (r *Reader) noteProblem(p problem) {
	if p.found() {
		r.note(p.message, p.hint)
	}
}

func (r *Reader) literal() string {
	from := r.at
	for r.at < len(r.text) && strings.IndexByte("+-.eE", r.text[r.at]) >= 0 || r.at < len(r.text) && isDigit(r.text[r.at]) {
		r.at++
	}
	return r.text[from:r.at]
}

// quoted is the text of the string that comes; it shares the memory of the whole text.
func (r *Reader) quoted() string {
	s := syntax{text: r.text, at: r.at}
	text, _ := s.quoted()
	r.at = s.at
	return text
}

// isNull passes over null.
func (r *Reader) isNull() bool {
	if r.peek() != 'n' {
		return false
	}
	r.skip()
	return true
}

// skip passes over the value that comes.
func (r *Reader) skip() {
	depth := 0
	for {
		switch c := r.peek(); c {
		case '"':
			r.skipString()
		case '{', '[':
			depth++
			r.at++
		case '}', ']':
			depth--
			r.at++
		default:
			r.at++
			for r.at < len(r.text) && !endsWord(r.text[r.at]) {
				r.at++
			}
		}
		if depth == 0 {
			return
		}
	}
}

func endsWord(c byte) bool { return strings.IndexByte(" \n\r\t,:]}\"[{", c) >= 0 }

func (r *Reader) skipString() {
	for r.at++; r.text[r.at] != '"'; r.at++ {
		if r.text[r.at] == '\\' {
			r.at++
		}
	}
	r.at++
}

// members calls for each member of the object that comes, which must read or skip its value. The place is the member's.
func (r *Reader) members(each func(key string)) {
	r.at++
	for r.peek() != '}' {
		if r.text[r.at] == ',' {
			r.at++
			r.peek()
		}
		key := r.quoted()
		r.peek()
		r.at++
		r.place.key(key)
		each(key)
		r.place.up()
	}
	r.at++
}

// items calls for each item of the array that comes, which must read or skip it. The place is the item's.
func (r *Reader) items(each func(index int)) {
	r.at++
	for i := 0; r.peek() != ']'; i++ {
		if r.text[r.at] == ',' {
			r.at++
		}
		r.place.index(i)
		each(i)
		r.place.up()
	}
	r.at++
}

// unknown notes and leaves out a member that is not known here. It answers the known key that only differs in letter
// case, if there is one.
func (r *Reader) unknown(key string, known []string) (meant string) {
	for _, name := range known {
		if strings.EqualFold(name, key) {
			meant = name
		}
	}
	if meant != "" {
		r.note("the key "+named(key)+" has the wrong letter case", "write `"+meant+"`")
	} else if r.strict {
		r.note("the contract has no key "+named(key)+" here", "known: "+strings.Join(known, ", "))
	}
	r.skip()
	return meant
}
