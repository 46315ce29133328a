// Package wire reads and writes the JSON of a contract to the letter. It stands in for encoding/json, which takes keys in
// any letter case, keeps the last of two equal keys, and replaces what is not Unicode.
package wire

// A Codec reads and writes the values of one type.
type Codec[T any] struct {
	read  func(r *Reader, into *T)
	write func(w *Writer, from *T)
	// isNone says whether an option has no value; nil where the type is no option.
	isNone func(of *T) bool
	// isCase says whether a text is a case; nil where the type is no enum.
	isCase func(text string) bool
	// called is the name of the type for messages.
	called string
}

// Checked is a type with a constraint beyond its shape, which Validate holds.
func (c Codec[T]) Checked(constraint func(value T) (message, hint string)) Codec[T] {
	write := c.write
	c.write = func(w *Writer, from *T) {
		if w.validates {
			if message, hint := constraint(*from); message != "" {
				w.note(message, hint)
			}
		}
		write(w, from)
	}
	return c
}

// An Option changes how a text is read.
type Option func(*options)

type options struct{ strict, validated bool }

// Strict refuses keys that the contract does not have.
func Strict() Option { return func(o *options) { o.strict = true } }

// Validated holds the constraints too, as Validate does.
func Validated() Option { return func(o *options) { o.validated = true } }

// Parse reads one text.
func Parse[T any](c Codec[T], text []byte, how ...Option) (T, error) {
	var chosen options
	for _, option := range how {
		option(&chosen)
	}
	var value, none T
	whole := string(text)
	if mistake := check(whole); mistake != nil {
		return none, Mistakes{*mistake}
	}
	r := Reader{text: whole, strict: chosen.strict}
	if c.read(&r, &value); len(r.mistakes) > 0 {
		return none, r.all()
	}
	if chosen.validated {
		if err := Validate(c, &value); err != nil {
			return none, err
		}
	}
	return value, nil
}

// Unmarshal is Parse into a value, which stays as it is when there is a mistake.
func Unmarshal[T any](c Codec[T], text []byte, into *T) error {
	value, err := Parse(c, text)
	if err == nil {
		*into = value
	}
	return err
}

// UnmarshalText is Unmarshal for a case of an enum without quotes, as encoding/json has keys of maps.
func UnmarshalText[T ~string](c Codec[T], text []byte, into *T) error {
	return Unmarshal(c, appendQuoted(nil, string(text)), into)
}

// Encode writes a value: the same bytes as in every language. It refuses what the contract cannot hold.
func Encode[T any](c Codec[T], value *T) ([]byte, error) {
	var w Writer
	if c.write(&w, value); len(w.mistakes) > 0 {
		return nil, w.all()
	}
	return w.out, nil
}

// EncodeText is Encode for a case of an enum without quotes.
func EncodeText[T ~string](c Codec[T], value *T) ([]byte, error) {
	if _, err := Encode(c, value); err != nil {
		return nil, err
	}
	return []byte(*value), nil
}

// Validate holds the shape of a value and its constraints.
func Validate[T any](c Codec[T], value *T) error {
	w := Writer{validates: true}
	c.write(&w, value)
	return w.all().asError()
}
