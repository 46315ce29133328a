package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
)

// listed is what `go list` tells of a package.
type listed struct {
	ImportPath string
	Dir        string
	Name       string
	Export     string
	GoFiles    []string
	CgoFiles   []string
	DepOnly    bool
	ImportMap  map[string]string
	Error      *struct{ Pos, Err string }
}

// loader type-checks the packages of a folder from their sources, and takes all others as they are compiled.
type loader struct {
	folder   string
	files    *token.FileSet
	packages map[string]*listed
	checked  map[string]*types.Package
	compiled types.Importer
	syntax   map[string][]*ast.File
	report   *report
	seen     map[string]bool
}

func extract(folder string) (*report, error) {
	all, err := list(folder)
	if err != nil {
		return nil, err
	}
	l := &loader{
		folder: folder, files: token.NewFileSet(), packages: map[string]*listed{}, checked: map[string]*types.Package{},
		syntax: map[string][]*ast.File{}, seen: map[string]bool{},
		report: &report{Language: "go", Compiler: runtime.Version(), Files: []string{}, Errors: []mistake{}, Types: []*namedType{}},
	}
	l.compiled = importer.ForCompiler(l.files, "gc", l.export)
	own := 0
	problem := "there is no Go package in " + folder
	for _, each := range all {
		l.packages[each.ImportPath] = each
		if !each.DepOnly {
			own += len(each.GoFiles) + len(each.CgoFiles)
			if each.Error != nil {
				problem = each.Error.Err
			}
			l.check(each)
		}
	}
	if own == 0 {
		return nil, errors.New(problem)
	}
	shapes := newShapes(l)
	for _, each := range all {
		if !each.DepOnly && l.checked[each.ImportPath] != nil {
			shapes.addAll(l.checked[each.ImportPath])
		}
	}
	sort.SliceStable(l.report.Errors, func(i, j int) bool {
		a, b := l.report.Errors[i].At, l.report.Errors[j].At
		return a.File < b.File || (a.File == b.File && a.Line < b.Line)
	})
	return l.report, nil
}

// list asks for the packages below the folder and all that they import, each behind what it imports.
func list(folder string) ([]*listed, error) {
	command := exec.Command("go", "list", "-e", "-export", "-deps",
		"-json=ImportPath,Dir,Name,Export,GoFiles,CgoFiles,DepOnly,ImportMap,Error", "./...")
	command.Dir = folder
	var out, said bytes.Buffer
	command.Stdout, command.Stderr = &out, &said
	failed := command.Run()
	var all []*listed
	for decoder := json.NewDecoder(&out); ; {
		one := new(listed)
		err := decoder.Decode(one)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		all = append(all, one)
	}
	if len(all) == 0 {
		if failed != nil && said.Len() > 0 {
			return nil, fmt.Errorf("go list: %s", strings.TrimSpace(said.String()))
		}
		return nil, fmt.Errorf("there is no Go package in %s", folder)
	}
	return all, nil
}

// export opens the compiled form of a package.
func (l *loader) export(path string) (io.ReadCloser, error) {
	found := l.packages[path]
	if found == nil || found.Export == "" {
		return nil, fmt.Errorf("package %s is not compiled", path)
	}
	return os.Open(found.Export)
}

// importing is a package's view of the others: vendored ones go by other paths.
type importing struct {
	l  *loader
	by *listed
}

func (i importing) Import(path string) (*types.Package, error) {
	if mapped, ok := i.by.ImportMap[path]; ok {
		path = mapped
	}
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if own, ok := i.l.checked[path]; ok {
		return own, nil
	}
	return i.l.compiled.Import(path)
}

func (l *loader) check(one *listed) {
	var files []*ast.File
	for _, name := range append(append([]string{}, one.GoFiles...), one.CgoFiles...) {
		path := filepath.Join(one.Dir, name)
		l.report.Files = append(l.report.Files, path)
		file, err := parser.ParseFile(l.files, path, nil, parser.ParseComments|parser.SkipObjectResolution)
		l.syntaxErrors(err)
		if file != nil {
			files = append(files, file)
		}
	}
	if len(files) == 0 {
		if one.Error != nil {
			l.mistake(place{File: filepath.Join(one.Dir, "go.mod"), Line: 1, Column: 1}, one.Error.Err)
		}
		return
	}
	config := types.Config{
		Importer:    importing{l, one},
		FakeImportC: true,
		Sizes:       types.SizesFor("gc", runtime.GOARCH),
		Error: func(err error) {
			var typed types.Error
			if errors.As(err, &typed) && !typed.Soft {
				l.mistake(l.at(typed.Pos, 1), typed.Msg)
			}
		},
	}
	checked, _ := config.Check(one.ImportPath, l.files, files, nil)
	l.checked[one.ImportPath] = checked
	l.syntax[one.ImportPath] = files
}

func (l *loader) syntaxErrors(err error) {
	var all scanner.ErrorList
	if errors.As(err, &all) {
		for _, each := range all {
			l.mistake(l.column(each.Pos, 1), each.Msg)
		}
	} else if err != nil {
		l.mistake(place{File: l.folder, Line: 1, Column: 1}, err.Error())
	}
}

func (l *loader) mistake(at place, message string) {
	if len(l.report.Errors) < 100 {
		l.report.Errors = append(l.report.Errors, mistake{at, message})
	}
}

func (l *loader) at(pos token.Pos, length int) place {
	return l.column(l.files.Position(pos), length)
}

// column turns a byte's column into that of a code point.
func (l *loader) column(at token.Position, length int) place {
	column := at.Column
	if text, err := os.ReadFile(at.Filename); err == nil {
		lines := strings.SplitN(string(text), "\n", at.Line+1)
		if at.Line >= 1 && at.Line <= len(lines) && at.Column-1 <= len(lines[at.Line-1]) && at.Column >= 1 {
			column = len([]rune(lines[at.Line-1][:at.Column-1])) + 1
		}
	}
	return place{File: at.Filename, Line: at.Line, Column: column, Length: length}
}
