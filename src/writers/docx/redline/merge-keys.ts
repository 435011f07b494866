import { standsIn } from '../../../document/accept-changes.ts'
import type { Document, Mark, Node } from '../../../document/nodes.ts'
import { childrenOf } from '../../../document/walk.ts'

/** By what a paragraph of the old file is known in the new one. Two paragraphs with the same keys are one. */
export interface MergeKey {
  readonly own: string
  /** Of what stands in a table: its row and its cell. */
  readonly row: string | null
  readonly cell: string | null
  /** The block of the document that it stands in, at the top. */
  readonly block: string
  /** The move that it was part of; of tables and their rows, which Word cannot move, none. */
  readonly move: string | null
  /** Whether it goes on from the paragraph before it in the other file. */
  readonly isParted: boolean
}

type Keys = Map<string, MergeKey>

/** The keys of a redline's paragraphs, by the ids under which the two files know them. */
export class MergeKeys {
  readonly #keys: { readonly old: Keys; readonly new: Keys } = { old: new Map(), new: new Map() }

  constructor(redline: Document) {
    const top: MergeKey = {
      own: '~document',
      row: null,
      cell: null,
      block: '~document',
      move: null,
      isParted: false,
    }
    this.#add(redline, redline.id, top, { old: true, new: true })
    for (const block of redline.blocks) this.#visit(block, null, { old: true, new: true })
    for (const note of redline.footnotes) this.#visit(note, null, { old: true, new: true })
  }

  /** The key of what a file calls `id`: a part's id, or one that begins with it and a tilde. */
  of(side: 'old' | 'new', id: string): MergeKey {
    const keys = this.#keys[side]
    const known = keys.get(id)
    if (known) return known
    const [base = '', ...rest] = id.split('~')
    const whole = keys.get(base)
    const suffix = rest.join('~')
    // An entry of the contents is named after its heading, a side of the signatures by its number.
    const [, part = '', number = ''] = /^([a-z]+)-(\d+)$/u.exec(suffix) ?? []
    const numbered = keys.get(`${base}~#${number}`)
    if (numbered) return { ...numbered, own: `${numbered.own}~${part}` }
    const named = keys.get(suffix)?.own ?? suffix
    const around = whole ?? {
      own: `?${base}`,
      row: null,
      cell: null,
      block: `?${base}`,
      move: null,
      isParted: false,
    }
    return { ...around, own: `${around.own}~${named}` }
  }

  #add(
    part: { readonly id: string; readonly was?: { readonly id?: string } | undefined },
    own: string,
    key: MergeKey,
    stands: Stands,
  ): void {
    const known = { ...key, own }
    if (stands.new) this.#keys.new.set(part.id, known)
    if (stands.old) this.#keys.old.set(part.was?.id ?? part.id, known)
  }

  #visit(node: Node, around: MergeKey | null, outer: Stands): void {
    const stands = standsOf(node, outer)
    const own = 'id' in node ? node.id : ''
    const base = around ?? { own, row: null, cell: null, block: own, move: null, isParted: false }
    const { mark } = node
    const key: MergeKey =
      mark && 'move' in mark && node.kind !== 'table' ? { ...base, move: mark.move } : base
    const isParted = node.kind === 'paragraph' && node.parted !== undefined
    const isFrame = node.kind === 'columns' && node.framed !== undefined
    if ('id' in node)
      this.#add(node, own, { ...key, isParted }, isFrame ? within(stands, { kind: node.framed }) : stands)
    switch (node.kind) {
      case 'title-block':
        this.#addNumbered(node, node.facts, key, stands, 'fact')
        return
      case 'signature-block':
        this.#addNumbered(node, node.signatories, key, stands, 'signatory')
        return
      case 'table':
        node.rows.forEach((row, index) => {
          const rowStands = within(stands, row.mark)
          const ofRow: MergeKey = { ...key, row: `${own}#${index}`, move: null, isParted: false }
          for (const cell of row.cells) this.#visit(cell, { ...ofRow, cell: cell.id }, rowStands)
        })
        for (const note of node.notes) this.#visit(note, key, stands)
        return
      case 'field-row':
        for (const field of node.fields) this.#visit(field, { ...key, row: own, cell: field.id }, stands)
        return
      default:
        for (const child of childrenOf(node)) this.#visit(child, key, stands)
    }
  }

  /** Parts that a file knows by their number within a block. */
  #addNumbered(
    block: { readonly id: string; readonly was?: { readonly id?: string } },
    parts: readonly { readonly mark?: Mark }[],
    key: MergeKey,
    outer: Stands,
    kind: 'fact' | 'signatory',
  ): void {
    const counts = { old: 0, new: 0 }
    parts.forEach((part, index) => {
      const stands = within(outer, part.mark)
      const own = `${block.id}~${index}`
      const known: MergeKey = { ...key, own, ...(kind === 'signatory' ? { cell: own } : {}) }
      if (stands.new) this.#keys.new.set(`${block.id}~#${++counts.new}`, known)
      if (stands.old) this.#keys.old.set(`${block.was?.id ?? block.id}~#${++counts.old}`, known)
    })
  }
}

interface Stands {
  readonly old: boolean
  readonly new: boolean
}

/** A paragraph that one file has parted from the one before it stands in that file only. */
function standsOf(node: Node, outer: Stands): Stands {
  const stands = within(outer, node.mark)
  if (node.kind !== 'paragraph' || node.parted === undefined) return stands
  return within(stands, { kind: node.parted })
}

function within(outer: Stands, mark: Mark | undefined): Stands {
  return { old: outer.old && standsIn(mark, 'old'), new: outer.new && standsIn(mark, 'new') }
}
