// Command extract prints, as JSON, how encoding/json writes the types of the packages in a folder.
//
// usage: extract FOLDER
//
// It uses the standard library only, and `go list` for what is in the folder and what that imports.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// report is what the program prints; the extractor for TypeScript prints the same.
type report struct {
	Language string       `json:"language"`
	Compiler string       `json:"compiler"`
	Files    []string     `json:"files"`
	Errors   []mistake    `json:"errors"`
	Types    []*namedType `json:"types"`
}

// place is where a name stands. Columns count code points from 1, and length counts them too.
type place struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Length int    `json:"length"`
}

// mistake is one error of the compiler, in its own words.
type mistake struct {
	At      place  `json:"at"`
	Message string `json:"message"`
}

// namedType is a type that has a name. What is not own is only there because own types need it.
type namedType struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Package  string `json:"package"`
	Own      bool   `json:"own"`
	Exported bool   `json:"exported"`
	// Mapped is the name behind flight:type in the comment above it.
	Mapped string `json:"mapped,omitempty"`
	At     place  `json:"at"`
	// Writer and Reader name the methods that write and read it in place of encoding/json.
	Writer string `json:"writer,omitempty"`
	Reader string `json:"reader,omitempty"`
	// Promoted is the embedded type whose methods these are.
	Promoted string `json:"promoted,omitempty"`
	Shape    *shape `json:"shape"`
}

// shape is what a type is on the wire.
type shape struct {
	// Kind is object, number, string, boolean, any, raw, interface, literals, list, map, nullable, ref, foreign.
	Kind string `json:"kind"`
	// Text is the type as the source writes it.
	Text string `json:"text"`
	// Format of a number: s8 to u64, f32, f64, or sint and uint, whose width is the machine's.
	Format  string    `json:"format,omitempty"`
	Ref     string    `json:"ref,omitempty"`
	Fields  []field   `json:"fields,omitempty"`
	Values  []literal `json:"values,omitempty"`
	Numeric bool      `json:"numeric,omitempty"`
	// Open says that other strings than the values may stand there too.
	Open    bool   `json:"open,omitempty"`
	Key     *shape `json:"key,omitempty"`
	Element *shape `json:"element,omitempty"`
}

type field struct {
	Wire   string `json:"wire"`
	Name   string `json:"name"`
	Tagged bool   `json:"tagged"`
	// Optional says that the key may be left out.
	Optional bool `json:"optional"`
	// Quoted is the option "string" of the tag.
	Quoted bool   `json:"quoted"`
	At     place  `json:"at"`
	Type   *shape `json:"type"`
}

type literal struct {
	Value string `json:"value"`
	Name  string `json:"name"`
	At    place  `json:"at"`
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: extract FOLDER")
		os.Exit(2)
	}
	folder, err := filepath.Abs(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(4)
	}
	found, err := extract(folder)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(4)
	}
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	if err := out.Encode(found); err != nil {
		os.Exit(4)
	}
}
