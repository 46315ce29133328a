import type { Codec, Walk } from './codec.js';
import { byCodePoint } from './strings.js';
import { string } from './scalars.js';
import { describe, membersOf } from './tree.js';

/** A value or none. In a record the key is absent then, elsewhere it is `null`. */
export function option<T>(element: Codec<T>): Codec<T | undefined> {
  const codec: Codec<T | undefined> = {
    isOption: true,
    read: (value, walk) =>
      value === undefined || (value === null && !walk.asIs) ? undefined : element.read(value, walk),
    write: (value) => (value === undefined ? 'null' : element.write(value)),
  };
  const { check } = element;
  if (check) {
    codec.check = (value, walk) => {
      if (value !== undefined) {
        check(value, walk);
      }
    };
  }
  return codec;
}

/** A JSON array; of so many items, when a length is given. */
export function list<T>(element: Codec<T>, length?: number): Codec<readonly T[]> {
  const codec: Codec<readonly T[]> = {
    read: (value, walk) => readItems(value, () => element, length, walk) as T[] | undefined,
    write: (value) => `[${value.map((item) => element.write(item)).join(',')}]`,
  };
  const { check } = element;
  if (check) {
    codec.check = (value, walk) => value.forEach((item, at) => walk.below(at, () => check(item, walk)));
  }
  return codec;
}

/** A JSON array of a value of each type. */
export function tuple<T extends readonly unknown[]>(...elements: { readonly [K in keyof T]: Codec<T[K]> }): Codec<T> {
  const codecs = elements as readonly Codec<unknown>[];
  const codec: Codec<T> = {
    read: (value, walk) => readItems(value, (at) => codecs[at], codecs.length, walk) as T | undefined,
    write: (value) => `[${codecs.map((each, at) => each.write(value[at])).join(',')}]`,
  };
  if (codecs.some((each) => each.check)) {
    codec.check = (value, walk) => codecs.forEach((each, at) => walk.below(at, () => each.check?.(value[at], walk)));
  }
  return codec;
}

function readItems(
  value: unknown,
  codecAt: (at: number) => Codec<unknown> | undefined,
  length: number | undefined,
  walk: Walk,
): unknown {
  if (!Array.isArray(value)) {
    return walk.refuse(`an array is due, found ${describe(value)}`, 'write [...]');
  }
  // Not `map`, which skips holes.
  const items = Array.from(value, (item, at) => walk.below(at, () => codecAt(at)?.read(item, walk)));
  return length === undefined || items.length === length
    ? items
    : walk.refuse(`${length} items are due, found ${items.length}`, `write exactly ${length}`);
}

/**
 * A JSON object with a member for each key; with so many, when a size is given. What is read has no prototype, so that a key may be called `constructor` or
 * `__proto__`; it is written in the order of the keys' code points.
 */
export function map<V>(element: Codec<V>, size?: number): Codec<{ readonly [key: string]: V }> {
  return mapBy(string, element, size);
}

/** A {@link map} whose keys are the names of an enum. */
export function enumMap<K extends string, V>(
  key: Codec<K>,
  element: Codec<V>,
  size?: number,
): Codec<{ readonly [name in K]?: V }> {
  return mapBy(key, element, size) as unknown as Codec<{ readonly [name in K]?: V }>;
}

type Values<V> = { readonly [key: string]: V };

function mapBy<V>(key: Codec<string>, element: Codec<V>, size?: number): Codec<Values<V>> {
  const codec: Codec<Values<V>> = {
    read: (value, walk) => {
      const members = membersOf(value);
      if (!members) {
        return walk.refuse(`an object is due, found ${describe(value)}`, 'write {...}');
      }
      const values = Object.create(null) as { [key: string]: V };
      members.forEach((member, name) => {
        // An `undefined` of the program is a member that is not there, unless it is an option's none.
        if (member !== undefined || element.isOption) {
          walk.below(name, () => {
            key.read(name, walk);
            values[name] = element.read(member, walk) as V;
          });
        }
      });
      const found = Object.keys(values).length;
      return size === undefined || found === size
        ? values
        : walk.refuse(`${size} entries are due, found ${found}`, `there are exactly ${size}`);
    },
    write: (values) =>
      `{${Object.keys(values)
        .sort(byCodePoint)
        .map((name) => `${JSON.stringify(name)}:${element.write(values[name] as V)}`)
        .join(',')}}`,
  };
  const { check } = element;
  if (check) {
    codec.check = (values, walk) =>
      Object.entries(values).forEach(([name, each]) => walk.below(name, () => check(each, walk)));
  }
  return codec;
}
