package wire

// A Writer writes values. What no JSON of the contract can hold is noted and writing goes on, so that all of it is told.
type Writer struct {
	notes
	out []byte
	// validates says whether constraints are held too.
	validates bool
}

func (w *Writer) put(text string) { w.out = append(w.out, text...) }

func (w *Writer) text(text string) { w.out = appendQuoted(w.out, text) }

// more parts members and items.
func (w *Writer) more(first bool) {
	if !first {
		w.out = append(w.out, ',')
	}
}
