package wire

// A Field is one field of a record.
type Field[R any] struct {
	name     string
	isOption bool
	read     func(r *Reader, into *R)
	write    func(w *Writer, from *R)
	isNone   func(of *R) bool
	holds    func(of *R) (message, hint string)
	inside   string
}

// Member is a field with its key, its type, and where it is kept.
func Member[R, T any](key string, c Codec[T], at func(*R) *T) Field[R] {
	return Field[R]{
		name:     key,
		isOption: c.isNone != nil,
		read:     func(r *Reader, into *R) { c.read(r, at(into)) },
		write:    func(w *Writer, from *R) { c.write(w, at(from)) },
		isNone:   func(of *R) bool { return c.isNone != nil && c.isNone(at(of)) },
	}
}

// Holding adds a constraint between this field and others, which Validate holds. Its place is a key inside the field, or
// the field where that is empty.
func (f Field[R]) Holding(inside string, constraint func(of *R) (message, hint string)) Field[R] {
	f.inside, f.holds = inside, constraint
	return f
}

func (f *Field[R]) check(w *Writer, of *R) {
	if f.holds == nil || !w.validates {
		return
	}
	message, hint := f.holds(of)
	switch {
	case message == "":
	case f.inside == "":
		w.note(message, hint)
	default:
		w.noteAt(f.inside, message, hint)
	}
}

// Record is an object with a key for each field, in this order.
func Record[R any](fields ...Field[R]) Codec[R] {
	known := make([]string, len(fields))
	byKey := make(map[string]int, len(fields))
	for i, field := range fields {
		known[i] = field.name
		byKey[field.name] = i
	}
	return Codec[R]{
		called: "an object",
		read:   func(r *Reader, into *R) { readRecord(r, into, fields, known, byKey) },
		write:  func(w *Writer, from *R) { writeRecord(w, from, fields) },
	}
}

func readRecord[R any](r *Reader, into *R, fields []Field[R], known []string, byKey map[string]int) {
	if r.peek() != '{' {
		r.due("an object")
		return
	}
	seen := make([]bool, len(fields))
	r.members(func(key string) {
		at, found := byKey[key]
		if !found {
			// One slip of the shift key is one mistake: the right key is not missing on top.
			at, found = byKey[r.unknown(key, known)]
			if found {
				seen[at] = true
			}
			return
		}
		seen[at] = true
		fields[at].read(r, into)
	})
	for i, field := range fields {
		if !seen[i] && !field.isOption {
			r.noteAt(field.name, "the required key `"+field.name+"` is missing", "add it")
		}
	}
}

func writeRecord[R any](w *Writer, from *R, fields []Field[R]) {
	w.put("{")
	first := true
	for i := range fields {
		field := &fields[i]
		w.place.key(field.name)
		field.check(w, from)
		if !field.isNone(from) {
			w.more(first)
			first = false
			w.text(field.name)
			w.put(":")
			field.write(w, from)
		}
		w.place.up()
	}
	w.put("}")
}
