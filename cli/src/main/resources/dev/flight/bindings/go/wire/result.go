package wire

var resultKeys = []string{"ok", "err"}

// Result is an object with the one key ok or the one key err.
func Result[R, T, E any](ok Codec[T], err Codec[E], good func(*R) **T, bad func(*R) **E) Codec[R] {
	return Codec[R]{
		called: "an object",
		read: func(r *Reader, into *R) {
			if r.peek() != '{' {
				r.due("an object")
				return
			}
			seen := 0
			r.members(func(key string) {
				switch key {
				case "ok":
					seen++
					*good(into) = readNew(r, ok)
				case "err":
					seen++
					*bad(into) = readNew(r, err)
				default:
					if r.unknown(key, resultKeys) != "" {
						seen++
					}
				}
			})
			noteSeen(r, seen)
		},
		write: func(w *Writer, from *R) {
			switch good, bad := *good(from), *bad(from); {
			case (good == nil) == (bad == nil):
				w.note("a result is one of ok and err", "set exactly one")
			case good != nil:
				writeArm(w, "ok", ok, good)
			default:
				writeArm(w, "err", err, bad)
			}
		},
	}
}

func readNew[T any](r *Reader, c Codec[T]) *T {
	value := new(T)
	c.read(r, value)
	return value
}

func noteSeen(r *Reader, seen int) {
	switch seen {
	case 0:
		r.noteAt("ok", "neither `ok` nor `err` is there", "write one of them")
	case 2:
		r.note("both `ok` and `err` are there", "write one of them")
	}
}

func writeArm[T any](w *Writer, key string, c Codec[T], value *T) {
	w.put("{")
	w.text(key)
	w.put(":")
	w.place.key(key)
	c.write(w, value)
	w.place.up()
	w.put("}")
}
