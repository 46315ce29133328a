import type { Codec, Walk } from './codec.js';
import { EXCUSED, Keys, refuseMissing } from './keys.js';
import { describe, quoted } from './tree.js';

/** One of the names of an enum: a JSON string. */
export function enumeration<T extends string>(names: readonly T[]): Codec<T> {
  const known = new Set<unknown>(names);
  return {
    read: (value, walk) => {
      if (known.has(value)) {
        return value as T;
      }
      const found = typeof value === 'string' ? `there is no ${quoted(value)} here` : `a string is due, found ${describe(value)}`;
      return walk.refuse(found, `known: ${names.join(', ')}`);
    },
    write: (value) => `"${value}"`,
  };
}

/** Any of some names: a JSON array, no name twice, written in the order of the declaration. */
export function flags<T extends string>(names: readonly T[]): Codec<readonly T[]> {
  const flag = enumeration(names);
  return {
    read: (value, walk) => {
      if (!Array.isArray(value)) {
        return walk.refuse(`an array is due, found ${describe(value)}`, `write [...] of ${names.join(', ')}`);
      }
      const set = new Set<unknown>();
      Array.from(value, (item, at) => walk.below(at, () => set.add(readFlag(flag, item, set, walk))));
      return names.filter((each) => set.has(each));
    },
    write: (value) => `[${names.filter((each) => value.includes(each)).map((each) => `"${each}"`).join(',')}]`,
  };
}

function readFlag(flag: Codec<string>, item: unknown, set: ReadonlySet<unknown>, walk: Walk): string | undefined {
  return set.has(item) ? walk.refuse(`${describe(item)} stands twice`, 'a flag is set or not') : flag.read(item, walk);
}

/** Each case of a variant and how its payload is read; `null` for none. */
export type CaseCodecs = { readonly [name: string]: Codec<unknown> | null };

/** A variant: `{"type": ..., "data": ...}`; a case without a payload has no `data`. */
export function variant<T extends Case>(codecs: CaseCodecs): Codec<T> {
  const payloads = new Map(Object.entries(codecs));
  const type = enumeration([...payloads.keys()]);
  const codec: Codec<T> = {
    read: (value, walk) => {
      const members = TYPE_AND_DATA.membersOf(value, walk);
      const name = members && caseOf(members.get('type'), type, walk);
      return name === undefined ? undefined : (caseWith(name, payloads.get(name)!, members!.get('data'), walk) as T | undefined);
    },
    write: (value) => {
      const payload = value.data === undefined ? '' : `,"data":${payloads.get(value.type)!.write(value.data)}`;
      return `{"type":"${value.type}"${payload}}`;
    },
  };
  if ([...payloads.values()].some((each) => each?.check)) {
    codec.check = (value, walk) => walk.below('data', () => payloads.get(value.type)?.check?.(value.data, walk));
  }
  return codec;
}

const TYPE_AND_DATA = /* @__PURE__ */ new Keys(['type', 'data']);

function caseOf(name: unknown, type: Codec<string>, walk: Walk): string | undefined {
  if (name === EXCUSED) {
    return undefined;
  }
  return name === undefined ? refuseMissing('type', walk) : walk.below('type', () => type.read(name, walk));
}

function caseWith(name: string, payload: Codec<unknown> | null, data: unknown, walk: Walk): Case | undefined {
  if (data === EXCUSED) {
    return undefined;
  }
  if (!payload) {
    return data === undefined || data === null ? { type: name } : refuseData(name, data, walk);
  }
  if (data === undefined) {
    return payload.isOption ? { type: name } : refuseMissing('data', walk);
  }
  const read = walk.below('data', () => payload.read(data, walk));
  return read === undefined ? { type: name } : { type: name, data: read };
}

interface Case {
  readonly type: string;
  readonly data?: unknown;
}

function refuseData(name: string, data: unknown, walk: Walk): undefined {
  return walk.refuse(`the case "${name}" has no data, found ${describe(data)}`, 'leave "data" out', 'data');
}

/** `result<T, E>`: `{"ok": ...}` or `{"err": ...}`. */
export type Result<T, E> = { readonly ok: T } | { readonly err: E };

/** A result; a side without a payload has {@link unit}. */
export function result<T, E>(ok: Codec<T>, err: Codec<E>): Codec<Result<T, E>> {
  const sides: { readonly [side: string]: Codec<unknown> } = { ok, err };
  const codec: Codec<Result<T, E>> = {
    read: (value, walk) => {
      const members = SIDES.membersOf(value, walk);
      if (members?.size === 0) {
        return refuseMissing('ok', walk);
      }
      if (members?.size === 2) {
        return walk.refuse('both "ok" and "err" are there', 'write one of them');
      }
      const [side, member] = [...(members ?? [])][0] ?? [];
      return side === undefined || member === EXCUSED
        ? undefined
        : ({ [side]: walk.below(side, () => sides[side]!.read(member, walk)) } as Result<T, E>);
    },
    write: (value) => ('ok' in value ? `{"ok":${ok.write(value.ok)}}` : `{"err":${err.write(value.err)}}`),
  };
  if (ok.check || err.check) {
    codec.check = (value, walk) =>
      'ok' in value
        ? walk.below('ok', () => ok.check?.(value.ok, walk))
        : walk.below('err', () => err.check?.(value.err, walk));
  }
  return codec;
}

const SIDES = /* @__PURE__ */ new Keys(['ok', 'err']);

/** No payload: `null`. */
export const unit: Codec<null> = {
  read: (value, walk) =>
    value === null ? null : walk.refuse(`null is due, found ${describe(value)}`, 'there is no payload: write null'),
  write: () => 'null',
};

/** Whether a value is of a case of a variant, going by its `type` alone. */
export function isCase(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'type') && (value as Case).type === name;
}
