/**
 * A string with a role. A plain string can be given where one is asked for, but a `SceneId` cannot be
 * given where a `LineId` is: enough to catch the mistakes people make, without a cast at every gate.
 */
export type Named<Role extends string> = string & { readonly role?: Role };

/** Permanent name of a module, without its order number: `the-offer`. */
export type ModuleSlug = Named<'module'>;
/** Permanent name of a tool, without its order number: `check-offer`. */
export type ToolSlug = Named<'tool'>;
/** Name of a part inside the words of one tool. */
export type PartId = Named<'part'>;
/** Name of an answer or option inside a part. */
export type OptionKey = Named<'key'>;
/** Name of a scene inside one story: `three-messages`. */
export type SceneId = Named<'scene'>;
/** Name of something that is spoken in a story: `three-messages.2`, `.q1`, `.c1`, `.t1`, `.alt`. */
export type SpokenId = Named<'spoken'>;
export type CharacterId = Named<'character'>;
export type Flag = Named<'flag'>;
/** Permanent name of an item, over versions and languages. */
export type ItemId = Named<'item'>;
/** Place of an option in its source file, as a letter: `a`, `b`, `c` … Stable under shuffling. */
export type OptionId = Named<'option'>;
export type IndicatorId = Named<'indicator'>;
/** Key of `content/facts.yaml` or of a helpline, as cited by `[^id]`. */
export type FactId = Named<'fact'>;
export type InstrumentId = Named<'instrument'>;
export type ProgrammeId = Named<'programme'>;
/** 8 letters of the alphabet in `domain/outcome/cohort-code.ts`. */
export type CohortCode = Named<'cohort'>;
/** 16 hexadecimal digits: the hash of everything that goes into a clip, before it is rendered. */
export type ClipHash = Named<'clip'>;
/** Random (version 4) UUID in lower case. */
export type Uuid = Named<'uuid'>;
