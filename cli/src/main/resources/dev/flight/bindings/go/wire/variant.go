package wire

import "strings"

type variant[V any] struct {
	name  string
	cases []Case[V]
	kind  func(of *V) string
}

var variantKeys = []string{"type", "data"}

func (v *variant[V]) find(name string) int {
	for i := range v.cases {
		if v.cases[i].name == name {
			return i
		}
	}
	return -1
}

func (v *variant[V]) hint() string {
	names := make([]string, len(v.cases))
	for i, each := range v.cases {
		names[i] = each.name
	}
	return "one of " + strings.Join(names, ", ")
}

// read answers the case, or -1. The data may stand before the type, so it is read when all has been seen.
func (v *variant[V]) read(r *Reader, into *V) int {
	if r.peek() != '{' {
		r.due("an object")
		return -1
	}
	at, data, hasType, spoiled := -1, -1, false, false
	r.members(func(key string) {
		switch key {
		case "type":
			hasType = true
			at = v.readType(r)
		case "data":
			data = r.at
			r.skip()
		default:
			switch r.unknown(key, variantKeys) {
			case "type":
				hasType = true
			case "data":
				spoiled = true
			}
		}
	})
	if !hasType {
		r.noteAt("type", "the required key `type` is missing", v.hint())
	}
	if at >= 0 && !spoiled {
		end := r.at
		r.place.key("data")
		v.readData(r, into, &v.cases[at], data)
		r.place.up()
		r.at = end
	}
	return at
}

func (v *variant[V]) readType(r *Reader) int {
	if r.peek() != '"' {
		r.due("a string")
		return -1
	}
	name := r.quoted()
	at := v.find(name)
	if at < 0 {
		r.note(named(name)+" is no case of "+v.name, v.hint())
	}
	return at
}

func (v *variant[V]) readData(r *Reader, into *V, c *Case[V], data int) {
	switch {
	case data >= 0 && c.hasPayload:
		r.at = data
		c.read(r, into)
	case data >= 0:
		if r.at = data; !r.isNull() {
			r.note("the case `"+c.name+"` has no data, found "+r.describe(), "leave `data` out")
		}
	case c.isOption:
		c.readNone(into)
	case c.hasPayload:
		r.note("the required key `data` is missing", "add it")
	}
}

func (v *variant[V]) write(w *Writer, from *V) {
	kind := v.kind(from)
	at := v.find(kind)
	if at < 0 {
		w.noteAt("type", named(kind)+" is no case of "+v.name, v.hint())
		return
	}
	w.put(`{"type":`)
	w.text(kind)
	w.place.key("data")
	v.writeData(w, from, at)
	w.place.up()
	w.put("}")
}

// writeData refuses data of another case: it would be lost.
func (v *variant[V]) writeData(w *Writer, from *V, at int) {
	c := &v.cases[at]
	for i := range v.cases {
		if i != at && v.cases[i].isSet(from) {
			w.note("it has data of `"+v.cases[i].name+"` as a `"+c.name+"`", "set what belongs to its type alone")
		}
	}
	switch {
	case !c.hasPayload:
	case !c.isSet(from):
		w.note("the data of `"+c.name+"` is missing", "set it")
	case !c.isNone(from):
		w.put(`,"data":`)
		c.write(w, from)
	}
}
