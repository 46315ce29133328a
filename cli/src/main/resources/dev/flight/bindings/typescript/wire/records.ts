import type { Codec, Walk } from './codec.js';
import { EXCUSED, Keys, refuseMissing } from './keys.js';

/** A codec for each field, in the order of the declaration. */
export type FieldCodecs<T> = { readonly [K in keyof T]-?: Codec<T[K]> };

/** Notes what a field breaks, by itself or together with others of the whole record. The walk stands at the field. */
export type Constraint<F, T> = (field: F, walk: Walk, whole: T) => void;

/** Fields with their constraints. Pairs, as an object would have a `constructor` without being given one. */
export type Constraints<T> = readonly { [K in keyof T]-?: readonly [K, Constraint<T[K], T>] }[keyof T][];

type Values = { [name: string]: unknown };

/** A record: a JSON object. */
export function record<T extends object>(codecs: FieldCodecs<T>, constraints: Constraints<T> = []): Codec<T> {
  const fields = new Fields(codecs as FieldCodecs<Values>, constraints as unknown as Constraints<Values>);
  const codec: Codec<T> = {
    read: (value, walk) => fields.read(value, walk) as T | undefined,
    write: (value) => fields.write(value as Values),
  };
  if (fields.isConstrained) {
    codec.check = (value, walk) => fields.check(value as Values, walk);
  }
  return codec;
}

class Fields {
  readonly isConstrained: boolean;
  private readonly byName: ReadonlyMap<string, Codec<unknown>>;
  private readonly constraints: ReadonlyMap<string, Constraint<unknown, Values>>;
  private readonly keys: Keys;

  constructor(codecs: FieldCodecs<Values>, constraints: Constraints<Values>) {
    this.byName = new Map(Object.entries(codecs));
    this.keys = new Keys([...this.byName.keys()]);
    this.constraints = new Map(constraints as readonly (readonly [string, Constraint<unknown, Values>])[]);
    this.isConstrained = this.constraints.size > 0 || [...this.byName.values()].some((each) => each.check);
  }

  read(value: unknown, walk: Walk): Values | undefined {
    const members = this.keys.membersOf(value, walk, (name, member) =>
      member === undefined ? undefined : walk.below(name, () => this.byName.get(name)!.read(member, walk)) ?? NOTHING,
    );
    return members && this.complete(members, walk);
  }

  private complete(members: Map<string, unknown>, walk: Walk): Values {
    const complete: Values = {};
    for (const [name, codec] of this.byName) {
      const value = members.get(name);
      if (value !== undefined && value !== NOTHING && value !== EXCUSED) {
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
      const value = own(values, name);
      if (value !== undefined) {
        walk.below(name, () => {
          this.constraints.get(name)?.(value, walk, values);
          codec.check?.(value, walk);
        });
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
