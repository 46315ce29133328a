package main

import (
	"go/ast"
	"go/constant"
	"go/types"
	"sort"
	"strings"
)

// shapes turns types into what encoding/json makes of them.
type shapes struct {
	l     *loader
	known map[string]*namedType
	// marks are the names behind flight:type, by the place of the type's name.
	marks map[string]string
}

func newShapes(l *loader) *shapes {
	s := &shapes{l: l, known: map[string]*namedType{}, marks: map[string]string{}}
	for _, files := range l.syntax {
		for _, file := range files {
			s.readMarks(file)
		}
	}
	return s
}

func (s *shapes) readMarks(file *ast.File) {
	for _, each := range file.Decls {
		group, ok := each.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, one := range group.Specs {
			spec, ok := one.(*ast.TypeSpec)
			if !ok {
				continue
			}
			for _, comment := range []*ast.CommentGroup{group.Doc, spec.Doc, spec.Comment} {
				if name := mark(comment); name != "" {
					s.marks[s.l.files.Position(spec.Name.Pos()).String()] = name
				}
			}
		}
	}
}

// mark is the word behind flight:type in a comment.
func mark(comment *ast.CommentGroup) string {
	if comment == nil {
		return ""
	}
	for _, line := range comment.List {
		if at := strings.Index(line.Text, "flight:type "); at >= 0 {
			if words := strings.Fields(line.Text[at+len("flight:type "):]); len(words) > 0 {
				return words[0]
			}
		}
	}
	return ""
}

// addAll adds each type of a package, in the order of the source.
func (s *shapes) addAll(p *types.Package) {
	var names []*types.TypeName
	for _, name := range p.Scope().Names() {
		if found, ok := p.Scope().Lookup(name).(*types.TypeName); ok {
			names = append(names, found)
		}
	}
	sort.SliceStable(names, func(i, j int) bool { return names[i].Pos() < names[j].Pos() })
	for _, name := range names {
		s.add(name)
	}
}

func (s *shapes) add(name *types.TypeName) string {
	id := name.Name()
	path := ""
	if name.Pkg() != nil {
		path = name.Pkg().Path()
		id = path + "." + name.Name()
	}
	if s.known[id] != nil {
		return id
	}
	_, own := s.l.syntax[path]
	found := &namedType{
		ID: id, Name: name.Name(), Package: path, Own: own, Exported: name.Exported(),
		Mapped: s.marks[s.l.files.Position(name.Pos()).String()],
		At:     s.l.at(name.Pos(), len([]rune(name.Name()))),
	}
	if !own {
		found.At = place{Line: 1, Column: 1}
	}
	s.known[id] = found
	s.l.report.Types = append(s.l.report.Types, found)
	if name.IsAlias() {
		found.Shape = s.shape(name.Type())
		return id
	}
	s.methods(found, name.Type())
	found.Shape = s.named(name)
	return id
}

// methods finds what writes and reads a type in place of encoding/json.
func (s *shapes) methods(found *namedType, t types.Type) {
	if types.IsInterface(t) {
		return
	}
	set := types.NewMethodSet(types.NewPointer(t))
	method := func(name string) string {
		selection := set.Lookup(nil, name)
		if selection == nil || !isCodec(selection.Type()) {
			return ""
		}
		if len(selection.Index()) > 1 {
			found.Promoted = promotedFrom(t, selection.Index()[0])
		}
		return name
	}
	found.Writer = method("MarshalJSON")
	if found.Writer == "" {
		found.Writer = method("MarshalText")
	}
	found.Reader = method("UnmarshalJSON")
	if found.Reader == "" {
		found.Reader = method("UnmarshalText")
	}
}

// isCodec tells func() ([]byte, error) and func([]byte) error from methods that only have the name.
func isCodec(t types.Type) bool {
	signature, ok := t.(*types.Signature)
	if !ok {
		return false
	}
	results := signature.Results()
	return results.Len() > 0 && results.At(results.Len()-1).Type().String() == "error"
}

func promotedFrom(t types.Type, index int) string {
	if structure, ok := t.Underlying().(*types.Struct); ok && index < structure.NumFields() {
		return short(structure.Field(index).Type())
	}
	return ""
}

// short is a type as the source writes it.
func short(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string { return p.Name() })
}

// named is the shape of a named type: of strings and numbers, with the constants that it has.
func (s *shapes) named(name *types.TypeName) *shape {
	basic, ok := name.Type().Underlying().(*types.Basic)
	if !ok {
		return s.shape(name.Type().Underlying())
	}
	values := s.constants(name)
	if len(values) == 0 || basic.Info()&(types.IsString|types.IsInteger) == 0 {
		return s.basic(basic)
	}
	return &shape{
		Kind: "literals", Text: name.Name(), Values: values, Open: true,
		Numeric: basic.Info()&types.IsInteger != 0, Format: format(basic),
	}
}

func (s *shapes) constants(name *types.TypeName) []literal {
	if name.Pkg() == nil {
		return nil
	}
	scope := name.Pkg().Scope()
	var found []*types.Const
	for _, each := range scope.Names() {
		if one, ok := scope.Lookup(each).(*types.Const); ok && types.Identical(one.Type(), name.Type()) {
			found = append(found, one)
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].Pos() < found[j].Pos() })
	var values []literal
	seen := map[string]bool{}
	for _, one := range found {
		value := one.Val().ExactString()
		if one.Val().Kind() == constant.String {
			value = constant.StringVal(one.Val())
		}
		// A second name of the same value is no second value.
		if !seen[value] {
			seen[value] = true
			values = append(values, literal{value, one.Name(), s.l.at(one.Pos(), len([]rune(one.Name())))})
		}
	}
	return values
}

func format(basic *types.Basic) string {
	formats := map[types.BasicKind]string{
		types.Int8: "s8", types.Int16: "s16", types.Int32: "s32", types.Int64: "s64", types.Int: "sint",
		types.Uint8: "u8", types.Uint16: "u16", types.Uint32: "u32", types.Uint64: "u64", types.Uint: "uint",
		types.Uintptr: "uint", types.Float32: "f32", types.Float64: "f64",
	}
	return formats[basic.Kind()]
}

func (s *shapes) basic(basic *types.Basic) *shape {
	switch {
	case basic.Kind() == types.Invalid:
		// The compiler could not find it, and has said so.
		return &shape{Kind: "raw", Text: basic.Name()}
	case basic.Info()&types.IsBoolean != 0:
		return &shape{Kind: "boolean", Text: basic.Name()}
	case basic.Info()&types.IsString != 0:
		return &shape{Kind: "string", Text: basic.Name()}
	case format(basic) != "":
		return &shape{Kind: "number", Text: basic.Name(), Format: format(basic)}
	}
	return &shape{Kind: "foreign", Text: basic.Name()}
}

// wellKnown are types of the standard library that encoding/json writes in a way of their own.
var wellKnown = map[string]*shape{
	"encoding/json.RawMessage": {Kind: "raw", Text: "json.RawMessage"},
	"encoding/json.Number":     {Kind: "number", Text: "json.Number", Format: "decimal"},
	"math/big.Int":             {Kind: "number", Text: "big.Int", Format: "decimal"},
	"time.Time":                {Kind: "foreign", Text: "time.Time"},
}

func (s *shapes) shape(t types.Type) *shape {
	t = unalias(t)
	switch one := t.(type) {
	case *types.Named:
		return s.reference(one)
	case *types.Basic:
		return s.basic(one)
	case *types.Pointer:
		return &shape{Kind: "nullable", Text: short(t), Element: s.shape(one.Elem())}
	case *types.Slice:
		return s.slice(one.Elem(), t)
	case *types.Array:
		return &shape{Kind: "list", Text: short(t), Element: s.shape(one.Elem())}
	case *types.Map:
		return &shape{Kind: "map", Text: short(t), Key: s.shape(one.Key()), Element: s.shape(one.Elem())}
	case *types.Struct:
		return &shape{Kind: "object", Text: "struct", Fields: s.fields(one)}
	case *types.Interface:
		if one.NumMethods() == 0 {
			return &shape{Kind: "any", Text: short(t)}
		}
		return &shape{Kind: "interface", Text: short(t)}
	}
	return &shape{Kind: "foreign", Text: short(t)}
}

func (s *shapes) slice(element types.Type, whole types.Type) *shape {
	// A slice of bytes is written as base64, unless the bytes have a way of their own.
	if basic, ok := element.Underlying().(*types.Basic); ok && basic.Kind() == types.Uint8 {
		return &shape{Kind: "foreign", Text: short(whole)}
	}
	return &shape{Kind: "list", Text: short(whole), Element: s.shape(element)}
}

func (s *shapes) reference(one *types.Named) *shape {
	name := one.Obj()
	if name.Pkg() == nil {
		// error, and comparable: an interface.
		return &shape{Kind: "interface", Text: name.Name()}
	}
	if known := wellKnown[name.Pkg().Path()+"."+name.Name()]; known != nil {
		return known
	}
	if isGeneric(one) {
		return s.shape(one.Underlying())
	}
	return &shape{Kind: "ref", Text: short(one), Ref: s.add(name)}
}
