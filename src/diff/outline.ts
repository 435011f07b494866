import type { Distribution } from '../model/agreement.ts'
import type { BearerKind } from '../model/ids.ts'
import type { Due, Money } from '../model/values.ts'
import type { Prose } from '../prose/prose.ts'
import type { Located, Span } from '../text/source-file.ts'

/** What a version consists of: things that bear an id, and things that are told apart by what they say. */
export type ThingKind =
  | BearerKind
  | 'paid'
  | 'signatory'
  | 'agreement'
  | 'party'
  | 'approval-condition'
  | 'item'
  | 'report'
  | 'body'
  | 'body-name'
  | 'appropriation-item'
  | 'form'
  | 'form-group'
  | 'form-field'
  | 'healthcare-region'
  | 'region'
  | 'population'

/** What a text is read from. */
export type Words = Prose | Located<string>

/** What a field holds, and with it how it is compared, weighed and shown. Null where the source says nothing. */
export type FieldValue =
  | { readonly type: 'id'; readonly value: string }
  | { readonly type: 'amount'; readonly value: Money | null }
  | { readonly type: 'due'; readonly value: Due | null }
  /** Exact characters that mean something: a registration number, a person's name, a figure, a count. */
  | { readonly type: 'exact'; readonly value: string | null }
  /** One of a closed set, such as how a payment is paid. */
  | { readonly type: 'choice'; readonly value: string | null }
  /** Changes the look, not what is said. */
  | { readonly type: 'layout'; readonly value: string }
  | { readonly type: 'words'; readonly value: Words | null }
  /** Ids of other things, bodies or standard clauses; one or several. */
  | { readonly type: 'references'; readonly to: ReferenceTarget; readonly value: readonly string[] }
  | { readonly type: 'distribution'; readonly value: Distribution | null }

/** What a reference refers to. */
export type ReferenceTarget = 'agreement' | 'body' | 'form' | 'clause'

/** A leaf of the model, or a few that only mean something together. */
export type Field = FieldValue & {
  readonly what: 'field'
  /** As the model calls it below its thing: `amount`, `signatory.name`. */
  readonly name: string
  /** Its place in the model, things by their ids: `funding.groups[to-rcc].lines[childhood-cancer].amount`. */
  readonly path: string
  /** Where it is written; where it is not written, the thing that it would belong to. */
  readonly span: Span
}

/** A part of a version that is compared as one: a funding line, a section, a measure. */
export interface Thing {
  readonly what: 'thing'
  readonly kind: ThingKind
  /** Null where it bears none. */
  readonly id: string | null
  /** What it is matched by: its id, or what else names it alone, such as the body of a party. */
  readonly key: string | null
  readonly path: string
  readonly span: Span
  /** The list that it stands in, as the model calls it below its parent: `funding.groups`. */
  readonly list: string
  /** What a reader knows it by, and what else it says: both serve to find it again under another id. */
  readonly title: Words | null
  readonly body: readonly Words[]
  /** Facts that make two things more likely to be the same: `actor rcc`, `amount 8000000000`. */
  readonly marks: readonly string[]
  readonly fields: readonly Field[]
  readonly children: readonly Thing[]
}

/** All things of one version, with their parents. */
export interface Outline {
  readonly root: Thing
  /** In the order of the sources, the root first. */
  readonly things: readonly Thing[]
  parentOf(thing: Thing): Thing | null
  /** The thing of the model that the id names, as `indexIds` would find it. */
  find(id: string): Thing | null
}

/** Lists a thing and all below it. */
export function createOutline(root: Thing): Outline {
  const things: Thing[] = []
  const parents = new Map<Thing, Thing>()
  const byId = new Map<string, Thing>()
  const visit = (thing: Thing) => {
    things.push(thing)
    if (thing.id !== null && thing !== root && !byId.has(thing.id)) byId.set(thing.id, thing)
    for (const child of thing.children) {
      parents.set(child, thing)
      visit(child)
    }
  }
  visit(root)
  return {
    root,
    things,
    parentOf: (thing) => parents.get(thing) ?? null,
    find: (id) => byId.get(id) ?? null,
  }
}
