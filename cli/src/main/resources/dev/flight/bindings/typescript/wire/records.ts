import type { Codec, Walk } from './codec.js';
import { EXCUSED, Keys, refuseMissing } from './keys.js';

/** A codec for each field, in the order of the declaration. */
export type FieldCodecs<T> = { readonly [K in keyof T]-?: Codec<T[K]> };

/** Notes what the values of a record break. */
export type Constraint<T> = (value: T, walk: Walk) => void;

type Values = { [name: string]: unknown };

/** A record: a JSON object. */
export function record<T extends object>(codecs: FieldCodecs<T>, ...constraints: Constraint<T>[]): Codec<T> {
  const fields = new Fields(codecs as { readonly [name: string]: Codec<unknown> });
  const codec: Codec<T> = {
    read: (value, walk) => fields.read(value, walk) as T | undefined,
    write: (value) => fields.write(value as Values),
  };
  if (constraints.length > 0 || fields.isConstrained) {
    codec.check = (value, walk) => {
      fields.check(value as Values, walk);
      constraints.forEach((each) => each(value, walk));
    };
  }
  return codec;
}

class Fields {
  readonly isConstrained: boolean;
  private readonly byName: ReadonlyMap<string, Codec<unknown>>;
  private readonly keys: Keys;

  constructor(codecs: { readonly [name: string]: Codec<unknown> }) {
    this.byName = new Map(Object.entries(codecs));
    this.keys = new Keys([...this.byName.keys()]);
    this.isConstrained = [...this.byName.values()].some((each) => each.check);
  }

  read(value: unknown, walk: Walk): Values | undefined {
    const members = this.keys.membersOf(value, walk);
    if (!members) {
      return undefined;
    }
    for (const [name, member] of members) {
      if (member !== EXCUSED && member !== undefined) {
        members.set(name, walk.below(name, () => this.byName.get(name)!.read(member, walk)) ?? NOTHING);
      }
    }
    return this.complete(members, walk);
  }

  private complete(members: Map<string, unknown>, walk: Walk): Values {
    const complete: Values = {};
    for (const [name, codec] of this.byName) {
      const value = members.get(name);
      if (value !== undefined && value !== NOTHING) {
        complete[name] = value;
      } else if (value === undefined && !codec.isOption) {
        refuseMissing(name, walk);
      }
    }
    return complete;
  }

  write(values: Values): string {
    const members: string[] = [];
    for (const [name, codec] of this.byName) {
      if (own(values, name) !== undefined) {
        members.push(`"${name}":${codec.write(values[name])}`);
      }
    }
    return `{${members.join(',')}}`;
  }

  check(values: Values, walk: Walk): void {
    for (const [name, codec] of this.byName) {
      if (codec.check && own(values, name) !== undefined) {
        walk.below(name, () => codec.check!(values[name], walk));
      }
    }
  }
}

/** What stands for a member that is none, or that a mistake was noted of: it is not missing. */
const NOTHING: unique symbol = /* @__PURE__ */ Symbol('nothing');

/** Not what it inherits: an option may be called `constructor`. */
function own(values: Values, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
