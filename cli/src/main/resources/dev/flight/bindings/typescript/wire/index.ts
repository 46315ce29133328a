/** What the generated codecs are made of. Programs use the functions of the package instead. */
export * from './choices.js';
export { check, type Codec, decode, encode, is, parse, Walk } from './codec.js';
export * from './collections.js';
export * from './constraints.js';
export { type Decoded, EncodeError, type Mistake, type ReadOptions } from './mistakes.js';
export { type Constraint, type Constraints, type FieldCodecs, record } from './records.js';
export { bool, char, f32, f64, s16, s32, s64, s8, string, u16, u32, u64, u8 } from './scalars.js';
export { formatSize, parseSize } from './sizes.js';
