package wire

import (
	"fmt"
	"sort"
)

// Optional is an option: absent, or null on input, when there is none.
func Optional[T any](c Codec[T]) Codec[*T] {
	return Codec[*T]{
		called: c.called,
		isNone: func(of **T) bool { return *of == nil },
		read: func(r *Reader, into **T) {
			if r.isNull() {
				*into = nil
				return
			}
			value := new(T)
			c.read(r, value)
			*into = value
		},
		write: func(w *Writer, from **T) {
			switch {
			case *from == nil:
				w.put("null")
			case c.isNone != nil && c.isNone(*from):
				w.note("an option holds an option without a value", "JSON cannot tell it from no value at all")
			default:
				c.write(w, *from)
			}
		},
	}
}

// List is an array.
func List[T any](c Codec[T]) Codec[[]T] {
	return Codec[[]T]{
		called: "an array",
		read: func(r *Reader, into *[]T) {
			if r.peek() != '[' {
				r.due("an array")
				return
			}
			list := []T{}
			r.items(func(int) {
				var item T
				c.read(r, &item)
				list = append(list, item)
			})
			*into = list
		},
		write: func(w *Writer, from *[]T) { writeItems(w, c, *from) },
	}
}

func writeItems[T any](w *Writer, c Codec[T], items []T) {
	w.put("[")
	for i := range items {
		w.more(i == 0)
		w.place.index(i)
		c.write(w, &items[i])
		w.place.up()
	}
	w.put("]")
}

// Array is an array of a fixed length.
func Array[A, T any](c Codec[T], slice func(*A) []T) Codec[A] {
	return Codec[A]{
		called: "an array",
		read: func(r *Reader, into *A) {
			slots := slice(into)
			readExactly(r, len(slots), func(i int) { c.read(r, &slots[i]) })
		},
		write: func(w *Writer, from *A) { writeItems(w, c, slice(from)) },
	}
}

// readExactly reads an array of so many items.
func readExactly(r *Reader, length int, read func(i int)) {
	if r.peek() != '[' {
		r.due("an array")
		return
	}
	found := 0
	r.items(func(i int) {
		if found++; i < length {
			read(i)
		} else {
			r.skip()
		}
	})
	if found != length {
		r.note(fmt.Sprintf("%d items are due, found %d", length, found), "write exactly so many")
	}
}

// An Item is one element of a tuple.
type Item[T any] struct {
	read  func(r *Reader, into *T)
	write func(w *Writer, from *T)
}

// Element is an element of a tuple with its type and where it is kept.
func Element[T, E any](c Codec[E], at func(*T) *E) Item[T] {
	return Item[T]{
		read:  func(r *Reader, into *T) { c.read(r, at(into)) },
		write: func(w *Writer, from *T) { c.write(w, at(from)) },
	}
}

// Tuple is an array with a type for each place.
func Tuple[T any](items ...Item[T]) Codec[T] {
	return Codec[T]{
		called: "an array",
		read: func(r *Reader, into *T) {
			readExactly(r, len(items), func(i int) { items[i].read(r, into) })
		},
		write: func(w *Writer, from *T) {
			w.put("[")
			for i, item := range items {
				w.more(i == 0)
				w.place.index(i)
				item.write(w, from)
				w.place.up()
			}
			w.put("]")
		},
	}
}

// Map is an object whose keys are strings or cases of an enum, written in the order of their code points.
func Map[K ~string, V any](key Codec[K], value Codec[V]) Codec[map[K]V] {
	return Codec[map[K]V]{
		called: "an object",
		read: func(r *Reader, into *map[K]V) {
			if r.peek() != '{' {
				r.due("an object")
				return
			}
			entries := map[K]V{}
			r.members(func(name string) {
				if key.isCase != nil && !key.isCase(name) {
					r.note("the key "+named(name)+" is no "+key.called, "write a case of it")
				}
				var entry V
				value.read(r, &entry)
				entries[K([]byte(name))] = entry
			})
			*into = entries
		},
		write: func(w *Writer, from *map[K]V) { writeEntries(w, key, value, *from) },
	}
}

// Sized is a map with a fixed number of entries.
func Sized[K ~string, V any](length int, c Codec[map[K]V]) Codec[map[K]V] {
	read, write := c.read, c.write
	hint := fmt.Sprintf("there are exactly %d", length)
	c.read = func(r *Reader, into *map[K]V) {
		before := len(r.mistakes)
		if read(r, into); len(r.mistakes) == before && len(*into) != length {
			r.note(fmt.Sprintf("%d entries are due, found %d", length, len(*into)), hint)
		}
	}
	c.write = func(w *Writer, from *map[K]V) {
		if len(*from) != length {
			w.note(fmt.Sprintf("%d entries are due, found %d", length, len(*from)), hint)
		}
		write(w, from)
	}
	return c
}

func writeEntries[K ~string, V any](w *Writer, key Codec[K], value Codec[V], entries map[K]V) {
	names := make([]string, 0, len(entries))
	for name := range entries {
		names = append(names, string(name))
	}
	sort.Strings(names) // the order of bytes in UTF-8 is that of code points
	w.put("{")
	for i, name := range names {
		w.more(i == 0)
		w.place.key(name)
		typed, entry := K(name), entries[K(name)]
		key.write(w, &typed)
		w.put(":")
		value.write(w, &entry)
		w.place.up()
	}
	w.put("}")
}
