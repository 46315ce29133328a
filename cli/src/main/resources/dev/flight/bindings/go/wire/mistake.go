package wire

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Mistake is something that breaks the contract.
type Mistake struct {
	// Pointer is the place as a JSON Pointer (RFC 6901); empty for the whole text.
	Pointer string
	// Message says what is wrong, with what was found.
	Message string
	// Hint says what to write instead.
	Hint string
}

func (m Mistake) String() string {
	place := m.Pointer
	if place == "" {
		place = "the whole text"
	}
	if m.Hint == "" {
		return place + ": " + m.Message
	}
	return place + ": " + m.Message + "; " + m.Hint
}

// Mistakes are all that is wrong with a text or a value, in the order of the text. They are an error: take them out of
// one with errors.As.
type Mistakes []Mistake

// mostShown is how many mistakes an error message tells; mostKept is how many are kept.
const (
	mostShown = 10
	mostKept  = 1000
)

func (m Mistakes) Error() string {
	lines := make([]string, 0, mostShown+1)
	for i, mistake := range m {
		if i == mostShown {
			lines = append(lines, fmt.Sprintf("and %d more", len(m)-mostShown))
			break
		}
		lines = append(lines, mistake.String())
	}
	return strings.Join(lines, "\n")
}

// asError is nil when there is none: an empty list in an error would not be.
func (m Mistakes) asError() error {
	if len(m) == 0 {
		return nil
	}
	return m
}

// place is the way to a value: keys and indexes.
type place []step

type step struct {
	key   string
	index int
	isKey bool
}

func (p *place) key(name string)  { *p = append(*p, step{key: name, isKey: true}) }
func (p *place) index(number int) { *p = append(*p, step{index: number}) }
func (p *place) up()              { *p = (*p)[:len(*p)-1] }

// named is a text from outside for a message: short, and on one line.
func named(text string) string {
	const most = 60
	if utf8.RuneCountInString(text) > most {
		text = string([]rune(text)[:most]) + "..."
	}
	quoted := strconv.Quote(text)
	return "`" + quoted[1:len(quoted)-1] + "`"
}

var escape = strings.NewReplacer("~", "~0", "/", "~1")

func (p place) pointer() string {
	var out strings.Builder
	for _, each := range p {
		out.WriteByte('/')
		if each.isKey {
			out.WriteString(escape.Replace(each.key))
		} else {
			fmt.Fprintf(&out, "%d", each.index)
		}
	}
	return out.String()
}

// notes collects mistakes at the place where the work is.
type notes struct {
	place    place
	mistakes Mistakes
	left     int
}

func (n *notes) note(message, hint string) {
	if len(n.mistakes) == mostKept {
		n.left++
		return
	}
	n.mistakes = append(n.mistakes, Mistake{n.place.pointer(), message, hint})
}

func (n *notes) noteAt(key, message, hint string) {
	n.place.key(key)
	n.note(message, hint)
	n.place.up()
}

func (n *notes) all() Mistakes {
	if n.left > 0 {
		more := Mistake{"", fmt.Sprintf("%d more mistakes are left out", n.left), "mend the others first"}
		return append(n.mistakes, more)
	}
	return n.mistakes
}
