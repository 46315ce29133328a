package main

import "go/types"

// isGeneric tells an instance of a generic type, which has no name of its own.
func isGeneric(one *types.Named) bool { return one.TypeArgs().Len() > 0 || one.TypeParams().Len() > 0 }

// unalias looks behind other names of a type. types.Unalias is newer than the oldest Go that this must build with.
func unalias(t types.Type) types.Type {
	for {
		alias, ok := t.(interface{ Rhs() types.Type })
		if !ok {
			return t
		}
		t = alias.Rhs()
	}
}
