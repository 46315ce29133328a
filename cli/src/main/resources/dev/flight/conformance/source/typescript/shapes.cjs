'use strict';

const { placeOf } = require('./places.cjs');

/** Types written out in the place where they stand, one in the other, no deeper than this. */
const DEEPEST = 24;

/** Turns types into what JSON.stringify makes of them. */
class Shapes {
  constructor(ts, program, own) {
    this.ts = ts;
    this.program = program;
    this.checker = program.getTypeChecker();
    this.own = own;
    this.types = [];
    this.known = new Map();
  }

  /** Adds what a file exports; of a file that exports nothing, what it declares. */
  addExports(file) {
    const module = this.checker.getSymbolAtLocation(file);
    const symbols = module ? this.checker.getExportsOfModule(module) : this.declaredIn(file);
    symbols.forEach((symbol) => this.add(this.resolved(symbol), true));
  }

  declaredIn(file) {
    return file.statements
      .filter((each) => each.name)
      .map((each) => this.checker.getSymbolAtLocation(each.name))
      .filter((symbol) => symbol);
  }

  resolved(symbol) {
    return symbol.flags & this.ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  /** The declaration that makes a symbol a type; of one that takes parameters only where those are taken as they are. */
  declaration(symbol, open) {
    const { ts } = this;
    return symbol.declarations?.find(
      (each) =>
        (ts.isInterfaceDeclaration(each) ||
          ts.isTypeAliasDeclaration(each) ||
          ts.isEnumDeclaration(each) ||
          ts.isClassDeclaration(each)) &&
        (open || !(each.typeParameters?.length > 0)),
    );
  }

  /** Adds a named type and answers its id; null for what is none. Parameters of an open one stand for anything. */
  add(symbol, open = false) {
    const declaration = this.declaration(symbol, open);
    if (!declaration) {
      return null;
    }
    const file = declaration.getSourceFile();
    const id = `${file.fileName}#${declaration.pos}#${symbol.name}`;
    if (!this.known.has(id)) {
      const own = this.own.has(file.fileName);
      const found = {
        id,
        name: symbol.name === 'default' ? (declaration.name?.text ?? 'default') : symbol.name,
        package: file.fileName,
        own,
        exported: true,
        mapped: this.mark(symbol),
        at: placeOf(declaration),
      };
      this.known.set(id, found);
      this.types.push(found);
      const type = this.checker.getDeclaredTypeOfSymbol(symbol);
      Object.assign(found, this.codec(type));
      found.shape = this.written(type, 0);
    }
    return id;
  }

  /** The word behind the tag @flight. */
  mark(symbol) {
    const tag = symbol.getJsDocTags(this.checker).find((each) => each.name === 'flight');
    const text = this.ts.displayPartsToString(tag?.text);
    return text ? text.trim().split(/\s+/)[0] : undefined;
  }

  /** A class with toJSON is written by its own code; a static fromJSON, parse or from reads it. */
  codec(type) {
    const writer = type.getProperty?.('toJSON');
    if (!writer) {
      return {};
    }
    const statics = type.symbol?.exports;
    const reader = ['fromJSON', 'parse', 'from'].find((name) => statics?.has(name));
    return { writer: 'toJSON', reader };
  }

  text(type) {
    return this.checker.typeToString(type, undefined, this.ts.TypeFormatFlags.NoTruncation).slice(0, 200);
  }

  /** A type where it is used: by its name if it has one of ours. */
  shape(type, depth) {
    const symbol = type.aliasSymbol ?? type.symbol;
    if (symbol && !this.isLibrary(symbol) && !(type.aliasTypeArguments?.length > 0) && !this.isArray(type)) {
      const declared = this.declaration(symbol) && this.checker.getDeclaredTypeOfSymbol(symbol);
      if (declared && (declared === type || type.aliasSymbol === symbol)) {
        return { kind: 'ref', text: this.text(type), ref: this.add(symbol) };
      }
    }
    return this.written(type, depth + 1);
  }

  isArray(type) {
    return this.checker.isArrayType(type) || this.checker.isTupleType(type);
  }

  isLibrary(symbol) {
    return symbol.declarations?.some((each) => this.program.isSourceFileDefaultLibrary(each.getSourceFile())) ?? false;
  }

  /** What a type is, written out. */
  written(type, depth) {
    const { ts } = this;
    const text = this.text(type);
    const has = (flag) => (type.flags & flag) !== 0;
    if (type.intrinsicName === 'error') {
      // The compiler could not find it, and has said so.
      return { kind: 'raw', text };
    }
    if (depth > DEEPEST || has(ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) {
      return { kind: 'any', text };
    }
    if (has(ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral) || this.isEnum(type)) {
      return this.literals(type, text);
    }
    if (type.isUnion()) {
      return this.union(type, text, depth);
    }
    return this.primitive(type, text) ?? this.composite(type, text, depth);
  }

  primitive(type, text) {
    const { TypeFlags } = this.ts;
    if (type.flags & TypeFlags.StringLike) {
      return { kind: 'string', text };
    }
    if (type.flags & TypeFlags.NumberLike) {
      return { kind: 'number', format: 'number', text };
    }
    if (type.flags & TypeFlags.BigIntLike) {
      return { kind: 'number', format: 'bigint', text };
    }
    return type.flags & TypeFlags.BooleanLike ? { kind: 'boolean', text } : null;
  }

  isEnum(type) {
    return (type.flags & this.ts.TypeFlags.EnumLike) !== 0;
  }

  composite(type, text, depth) {
    const { checker } = this;
    if (type.isIntersection()) {
      // A brand: a string that the compiler tells from others.
      const plain = type.types.map((each) => this.primitive(each, text)).find((each) => each);
      if (plain) {
        return plain;
      }
    }
    if (checker.isTupleType(type)) {
      const elements = checker.getTypeArguments(type).map((each) => this.shape(each, depth));
      return { kind: 'tuple', text, elements };
    }
    if (checker.isArrayType(type)) {
      return { kind: 'list', text, element: this.shape(checker.getTypeArguments(type)[0], depth) };
    }
    return this.keyed(type, text, depth) ?? this.object(type, text, depth);
  }

  /** An object whose keys are data: a Record, or an index signature. */
  keyed(type, text, depth) {
    const [first, second] = type.aliasTypeArguments ?? [];
    const alias = type.aliasSymbol && this.isLibrary(type.aliasSymbol) ? type.aliasSymbol.name : '';
    if (alias === 'Record') {
      return { kind: 'map', text, key: this.shape(first, depth), element: this.shape(second, depth) };
    }
    if (['Readonly', 'Partial', 'Required'].includes(alias)) {
      return this.keyed(first, text, depth);
    }
    const index = this.checker.getIndexInfosOfType(type)[0];
    if (index && this.checker.getPropertiesOfType(type).length === 0) {
      return { kind: 'map', text, key: this.shape(index.keyType, depth), element: this.shape(index.type, depth) };
    }
    return null;
  }

  object(type, text, depth) {
    const { ts, checker } = this;
    if (type.symbol && this.isLibrary(type.symbol) && !(type.symbol.flags & ts.SymbolFlags.TypeLiteral)) {
      return { kind: 'foreign', text };
    }
    if (type.getCallSignatures().length > 0 || !(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) {
      return { kind: 'foreign', text };
    }
    return { kind: 'object', text, fields: checker.getPropertiesOfType(type).flatMap((each) => this.field(each, depth)) };
  }

  /** What JSON.stringify writes: no methods, no accessors of a class, nothing under a symbol or a private name. */
  field(property, depth) {
    const { ts, checker } = this;
    const unwritten = ts.SymbolFlags.Method | ts.SymbolFlags.GetAccessor | ts.SymbolFlags.SetAccessor;
    const declaration = property.valueDeclaration ?? property.declarations?.[0];
    const ofClass = declaration && ts.isClassLike(declaration.parent);
    if (property.flags & (ofClass ? unwritten : ts.SymbolFlags.Method) || /^__[@#]/.test(property.name)) {
      return [];
    }
    const type = checker.getTypeOfSymbol(property);
    if (checker.getNonNullableType(type).getCallSignatures().length > 0) {
      return [];
    }
    const parts = type.isUnion() ? type.types : [type];
    return [
      {
        wire: property.name,
        name: property.name,
        tagged: true,
        optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
        undefined: parts.some((each) => each.flags & ts.TypeFlags.Undefined),
        at: declaration ? placeOf(declaration) : undefined,
        type: this.shape(property.flags & ts.SymbolFlags.Optional ? this.withoutUndefined(type) : type, depth),
      },
    ].map((each) => ({ ...each, undefined: !each.optional && Boolean(each.undefined) }));
  }

  withoutUndefined(type) {
    if (!type.isUnion()) {
      return type;
    }
    const hasNull = type.types.some((each) => each.flags & this.ts.TypeFlags.Null);
    return hasNull ? type : this.checker.getNonNullableType(type);
  }

  /** A union of literals, of objects, of a type and nothing, or of what does not belong together. */
  union(type, text, depth) {
    const { ts } = this;
    const empty = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void;
    if (type.types.some((each) => each.flags & empty)) {
      const rest = this.checker.getNonNullableType(type);
      const inner = rest.flags & ts.TypeFlags.Never ? { kind: 'foreign', text } : this.shape(rest, depth);
      const isNull = type.types.some((each) => each.flags & ts.TypeFlags.Null);
      return isNull ? { kind: 'nullable', text, element: inner } : inner;
    }
    if (type.flags & ts.TypeFlags.Boolean) {
      return { kind: 'boolean', text };
    }
    return this.isLiteralUnion(type) ? this.literals(type, text) : this.alternatives(type, text, depth);
  }

  isLiteralUnion(type) {
    const { TypeFlags } = this.ts;
    return type.types.every(
      (each) => each.flags & (TypeFlags.StringLiteral | TypeFlags.NumberLiteral) || this.isAnyString(each),
    );
  }

  /** `string & {}`, which lets other strings in and keeps the literals beside it. */
  isAnyString(type) {
    return type.isIntersection() && type.types.some((each) => each.flags & this.ts.TypeFlags.String);
  }

  alternatives(type, text, depth) {
    const alternatives = type.types.map((each) => this.shape(each, depth));
    const boolean = alternatives.filter((each) => each.kind === 'boolean');
    return { kind: 'union', text, alternatives: boolean.length === 2 ? [...new Set(alternatives)] : alternatives };
  }

  literals(type, text) {
    const parts = type.isUnion() ? type.types : [type];
    const values = parts.filter((each) => each.value !== undefined);
    const places = this.places(type);
    return {
      kind: 'literals',
      text,
      numeric: values.some((each) => typeof each.value === 'number'),
      format: 'number',
      open: parts.some((each) => this.isAnyString(each)) || values.length === 0,
      values: values.map((each) => ({
        value: String(each.value),
        name: each.symbol?.name ?? String(each.value),
        at: this.memberPlace(each) ?? places.get(String(each.value)),
      })),
    };
  }

  memberPlace(type) {
    const declaration = type.symbol?.valueDeclaration;
    return declaration && this.ts.isEnumMember(declaration) ? placeOf(declaration) : undefined;
  }

  /** Where the strings of a union stand: in its declaration, and in the const object or array that it is made from. */
  places(type) {
    const places = new Map();
    const symbol = type.aliasSymbol;
    const visited = new Set();
    const visit = (node) => {
      if (visited.has(node)) {
        return;
      }
      visited.add(node);
      if (this.ts.isStringLiteralLike(node) || this.ts.isNumericLiteral(node)) {
        places.set(node.text, places.get(node.text) ?? placeOf(node));
      }
      if (this.ts.isTypeQueryNode(node)) {
        const meant = this.checker.getSymbolAtLocation(node.exprName);
        (meant ? this.resolved(meant).declarations : undefined)?.forEach(visit);
      }
      this.ts.forEachChild(node, visit);
    };
    symbol?.declarations?.forEach(visit);
    return places;
  }
}

module.exports = { Shapes };
