package wire

import "strings"

// Enum is a string: one of the cases.
func Enum[E ~string](name string, cases ...E) Codec[E] {
	names := make([]string, len(cases))
	known := make(map[string]struct{}, len(cases))
	for i, each := range cases {
		names[i] = string(each)
		known[string(each)] = struct{}{}
	}
	isCase := func(text string) bool {
		_, found := known[text]
		return found
	}
	hint := "one of " + strings.Join(names, ", ")
	return Codec[E]{
		called: name,
		isCase: isCase,
		read: func(r *Reader, into *E) {
			if r.peek() != '"' {
				r.due("a string")
				return
			}
			text := r.quoted()
			if !isCase(text) {
				r.note(named(text)+" is no "+name, hint)
			}
			*into = E([]byte(text))
		},
		write: func(w *Writer, from *E) {
			if !isCase(string(*from)) {
				w.note(named(string(*from))+" is no "+name, hint)
			}
			w.text(string(*from))
		},
	}
}

// IsCase says whether a value is a case of its enum.
func IsCase[E ~string](c Codec[E], value E) bool { return c.isCase(string(value)) }

// A Flag is one of a type of flags.
type Flag[F any] struct {
	name string
	at   func(*F) *bool
}

// NewFlag is a flag with its name and where it is kept.
func NewFlag[F any](name string, at func(*F) *bool) Flag[F] { return Flag[F]{name, at} }

// Flags is an array of the names that are set, in this order and none twice.
func Flags[F any](name string, flags ...Flag[F]) Codec[F] {
	return Codec[F]{
		called: "an array",
		read: func(r *Reader, into *F) {
			if r.peek() != '[' {
				r.due("an array")
				return
			}
			r.items(func(int) { readFlag(r, into, name, flags) })
		},
		write: func(w *Writer, from *F) {
			w.put("[")
			first := true
			for _, flag := range flags {
				if *flag.at(from) {
					w.more(first)
					first = false
					w.text(flag.name)
				}
			}
			w.put("]")
		},
	}
}

func readFlag[F any](r *Reader, into *F, name string, flags []Flag[F]) {
	if r.peek() != '"' {
		r.due("a string")
		return
	}
	text := r.quoted()
	for _, flag := range flags {
		if flag.name != text {
			continue
		}
		if set := flag.at(into); *set {
			r.note("the flag "+named(text)+" stands twice", "a flag is set or not")
		} else {
			*set = true
		}
		return
	}
	r.note(named(text)+" is no flag of "+name, "write a flag that it has")
}

// A Case is one case of a variant.
type Case[V any] struct {
	name       string
	hasPayload bool
	isOption   bool
	read       func(r *Reader, into *V)
	readNone   func(into *V)
	write      func(w *Writer, from *V)
	isSet      func(of *V) bool
	isNone     func(of *V) bool
}

// CaseOf is a case with its type of payload and where that is kept.
func CaseOf[V, T any](name string, c Codec[T], at func(*V) **T) Case[V] {
	return Case[V]{
		name:       name,
		hasPayload: true,
		isOption:   c.isNone != nil,
		readNone:   func(into *V) { *at(into) = new(T) },
		read: func(r *Reader, into *V) {
			payload := new(T)
			c.read(r, payload)
			*at(into) = payload
		},
		write:  func(w *Writer, from *V) { c.write(w, *at(from)) },
		isSet:  func(of *V) bool { return *at(of) != nil },
		isNone: func(of *V) bool { return c.isNone != nil && c.isNone(*at(of)) },
	}
}

// BareCase is a case without a payload.
func BareCase[V any](name string) Case[V] {
	return Case[V]{name: name, isSet: func(*V) bool { return false }}
}

// Variant is an object with the case as its type and the payload as its data.
func Variant[V any, E ~string](name string, kind func(*V) *E, cases ...Case[V]) Codec[V] {
	v := variant[V]{name: name, cases: cases, kind: func(of *V) string { return string(*kind(of)) }}
	return Codec[V]{
		called: "an object",
		read: func(r *Reader, into *V) {
			if at := v.read(r, into); at >= 0 {
				*kind(into) = E(cases[at].name)
			}
		},
		write: v.write,
	}
}
