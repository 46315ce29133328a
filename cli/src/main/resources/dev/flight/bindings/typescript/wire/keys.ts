import type { Walk } from './codec.js';
import { describe, membersOf, quoted } from './tree.js';

/** What stands for a member whose key was misspelt: nobody reads it. */
export const EXCUSED: unique symbol = /* @__PURE__ */ Symbol('excused');

/** The keys that an object of the contract has. */
export class Keys {
  private readonly names: ReadonlySet<string>;
  private readonly byLowerCase: ReadonlyMap<string, string>;

  constructor(names: readonly string[]) {
    this.names = new Set(names);
    this.byLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]));
  }

  /**
   * The members that the contract has, in their order; `undefined`, and a mistake noted, when it is no object. A key of
   * wrong letter case is a mistake, and excuses the right one from being missed; others are ignored unless the walk is
   * strict.
   *
   * @param read what is made of each member, so that mistakes are noted in the order of the text
   */
  membersOf(
    value: unknown,
    walk: Walk,
    read: (name: string, member: unknown) => unknown = (_, member) => member,
  ): Map<string, unknown> | undefined {
    const members = membersOf(value);
    if (!members) {
      return walk.refuse(`an object is due, found ${describe(value)}`, 'write {...}');
    }
    const known = new Map<string, unknown>();
    members.forEach((member, key) => {
      if (this.names.has(key)) {
        known.set(key, read(key, member));
      } else {
        this.refuse(key, known, walk);
      }
    });
    return known;
  }

  private refuse(key: string, known: Map<string, unknown>, walk: Walk): void {
    const meant = this.byLowerCase.get(key.toLowerCase());
    if (meant !== undefined) {
      walk.refuse(`the key ${quoted(key)} has the wrong letter case`, `write ${quoted(meant)}`, key);
      known.set(meant, known.get(meant) ?? EXCUSED);
    } else if (walk.strict) {
      walk.refuse(`the contract has no key ${quoted(key)} here`, `known: ${[...this.names].join(', ')}`, key);
    }
  }
}

/** Notes that a key is not there. */
export function refuseMissing(key: string, walk: Walk): undefined {
  return walk.refuse(`the required key ${quoted(key)} is missing`, 'add it', key);
}
