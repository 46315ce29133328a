package main

import (
	"go/types"
	"reflect"
	"sort"
	"strings"
)

// candidate is a field that encoding/json may write, with how deep it is embedded.
type candidate struct {
	field
	depth int
	order int
}

// fields are those that encoding/json writes: embedded structs give theirs, the outer name beats the inner one, then the
// one with a tag; two of one name on one level beat each other.
func (s *shapes) fields(outer *types.Struct) []field {
	var all []candidate
	s.collect(outer, 0, map[types.Type]bool{}, &all)
	byWire := map[string][]candidate{}
	for _, each := range all {
		byWire[each.Wire] = append(byWire[each.Wire], each)
	}
	var kept []candidate
	for _, same := range byWire {
		if winner, ok := dominant(same); ok {
			kept = append(kept, winner)
		}
	}
	sort.Slice(kept, func(i, j int) bool { return kept[i].order < kept[j].order })
	fields := make([]field, 0, len(kept))
	for _, each := range kept {
		fields = append(fields, each.field)
	}
	return fields
}

func dominant(same []candidate) (candidate, bool) {
	sort.SliceStable(same, func(i, j int) bool {
		if same[i].depth != same[j].depth {
			return same[i].depth < same[j].depth
		}
		return same[i].Tagged && !same[j].Tagged
	})
	if len(same) > 1 && same[0].depth == same[1].depth && same[0].Tagged == same[1].Tagged {
		return candidate{}, false
	}
	return same[0], true
}

func (s *shapes) collect(structure *types.Struct, depth int, inside map[types.Type]bool, all *[]candidate) {
	if depth > 16 || inside[structure] {
		return
	}
	inside[structure] = true
	defer delete(inside, structure)
	for i := 0; i < structure.NumFields(); i++ {
		one := structure.Field(i)
		tag, tagged := reflect.StructTag(structure.Tag(i)).Lookup("json")
		if tag == "-" {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		embedded := embeddedStruct(one)
		if embedded != nil && name == "" {
			s.collect(embedded, depth+1, inside, all)
			continue
		}
		if !one.Exported() {
			continue
		}
		*all = append(*all, candidate{s.field(one, name, options, tagged), depth, len(*all)})
	}
}

func (s *shapes) field(one *types.Var, name, options string, tagged bool) field {
	wire := name
	if wire == "" {
		wire = one.Name()
	}
	written := "," + options + ","
	return field{
		Wire: wire, Name: one.Name(), Tagged: tagged && name != "",
		Optional: strings.Contains(written, ",omitzero,") ||
			(strings.Contains(written, ",omitempty,") && canBeEmpty(one.Type())),
		Quoted: strings.Contains(written, ",string,"),
		At:     s.l.at(one.Pos(), len([]rune(one.Name()))),
		Type:   s.shape(one.Type()),
	}
}

// canBeEmpty says whether omitempty does anything: a struct and an array with elements are always written.
func canBeEmpty(t types.Type) bool {
	switch one := t.Underlying().(type) {
	case *types.Struct:
		return false
	case *types.Array:
		return one.Len() == 0
	}
	return true
}

// embeddedStruct is the struct of an embedded field that gives its fields to the outer one.
func embeddedStruct(one *types.Var) *types.Struct {
	if !one.Embedded() {
		return nil
	}
	t := unalias(one.Type())
	if pointer, ok := t.(*types.Pointer); ok {
		t = unalias(pointer.Elem())
	}
	structure, _ := t.Underlying().(*types.Struct)
	return structure
}
