import type { Document, Field, FieldRow } from '../../src/document/nodes.ts'
import { documentOf, heading, origins, paragraph, text } from './kitchen-sink.ts'

/**
 * A made-up form for the writers' tests: every type of field, locked and open, narrow and wide, computed from others, with
 * what writers stumble over. In: nothing. Out: the same `Document` every time. It states no facts about any real payment.
 */

/** A field of text that is to be filled in; what differs is given. */
export function field(name: string, label: string, more: Partial<Field> = {}): Field {
  return {
    kind: 'field',
    id: `field.${name}`,
    name,
    label,
    width: 100,
    type: { kind: 'text', lines: 1 },
    required: false,
    value: '',
    locked: false,
    calculation: null,
    origins,
    ...more,
  }
}

export function locked(name: string, label: string, value: string, more: Partial<Field> = {}): Field {
  return field(name, label, { value, locked: true, ...more })
}

export function fieldRow(id: string, ...fields: Field[]): FieldRow {
  return { kind: 'field-row', id, fields, origins }
}

const amount = { type: { kind: 'amount' } } as const
const nbsp = '\u00a0'

export const costRows = [1, 2, 3] as const

/** Builds the form: two alternatives at its end, and sums that depend on sums. */
export function buildFormKitchenSink(): Document {
  return {
    ...documentOf(
      {
        kind: 'title-block',
        id: 'title',
        documentKind: 'Ekonomisk redovisning',
        title: [text('Redovisning av medel för en påhittad satsning på allting 2031')],
        emblemPlace: null,
        facts: [{ label: 'Diarienummer', value: [text('X2031/01234')], origins }],
        origins,
      },
      paragraph('intro', [text('Skickas till den som betalar. Uppgifter med * måste lämnas.')]),
      heading('grant', 1, null, [text('Bidraget')]),
      fieldRow(
        'grant.row1',
        locked(
          'agreement',
          'Överenskommelse',
          `Överenskommelse mellan staten och Exempelförbundet om en påhittad satsning på allting, ”citat” & <tecken> och ett namn som säkert tar mer än en rad`,
        ),
      ),
      fieldRow(
        'grant.row2',
        locked('registration', 'Diarienummer', 'X2031/01234', { width: 30 }),
        locked('grant.amount', 'Beviljat belopp', `60${nbsp}000${nbsp}000${nbsp}kronor`, {
          width: 40,
          ...amount,
        }),
        locked('period', 'Avser', '2031', { width: 30 }),
      ),
      heading('recipient', 1, null, [text('Bidragsmottagare')]),
      fieldRow('recipient.row1', field('recipient.name', 'Organisation', { required: true, width: 60 }), {
        ...field('recipient.number', 'Organisationsnummer', { required: true, width: 40 }),
        type: { kind: 'organisation-number' },
      }),
      fieldRow(
        'recipient.row2',
        field('recipient.contact', 'Kontaktperson', { width: 40 }),
        field('recipient.phone', 'Telefon', { width: 25, type: { kind: 'phone' } }),
        field('recipient.email', 'E-post', { width: 35, type: { kind: 'email' } }),
      ),
      fieldRow(
        'recipient.row3',
        field('recipient.giro', 'Bankgiro eller plusgiro', {
          width: 50,
          required: true,
          type: { kind: 'giro' },
        }),
        field('recipient.reference', 'Referens, med en ledtext som är så lång att den säkert tar två rader', {
          width: 50,
          value: 'Förifyllt – åäö',
        }),
      ),
      heading('costs', 1, null, [text('Kostnader')]),
      ...costRows.map((row) =>
        fieldRow(
          `costs.row${row}`,
          field(`costs.${row}.text`, `Kostnadspost ${row}`, { width: 65 }),
          field(`costs.${row}.amount`, 'Kronor', { width: 35, ...amount }),
        ),
      ),
      fieldRow(
        'costs.sum-row',
        field('unspent', 'Ej förbrukat, kronor', {
          width: 50,
          ...amount,
          calculation: { kind: 'difference', from: 'grant.amount', less: 'costs.sum' },
        }),
        field('costs.sum', 'Summa kostnader, kronor', {
          width: 50,
          ...amount,
          required: true,
          calculation: { kind: 'sum', of: costRows.map((row) => `costs.${row}.amount`) },
        }),
      ),
      fieldRow('remarks-row', field('remarks', 'Kommentar', { type: { kind: 'text', lines: 4 } })),
      heading('review', 1, null, [text('Granskning')]),
      paragraph('review.lead', [text('Fylls i av ekonomichefen eller motsvarande.')], 'small'),
      fieldRow(
        'review.row1',
        field('review.outcome', 'Resultat av granskningen', {
          required: true,
          type: {
            kind: 'choice',
            options: [
              { value: 'without-remarks', label: 'Redovisningen är granskad utan anmärkning.' },
              {
                value: 'with-remarks',
                label:
                  'Redovisningen är granskad med anmärkning: vad den gäller står under Kommentar, i så många ord att raden bryts.',
              },
            ],
          },
        }),
      ),
      fieldRow(
        'review.row2',
        field('certified', 'Uppgifterna stämmer med räkenskaperna, och underlagen är arkiverade.', {
          type: { kind: 'checkbox' },
          required: true,
        }),
      ),
      fieldRow(
        'sign.row1',
        field('sign.date', 'Datum', { width: 30, required: true, type: { kind: 'date' } }),
        field('sign.name', 'Namnförtydligande', { width: 70, required: true }),
      ),
      fieldRow(
        'sign.row2',
        field('sign.signature', 'Underskrift', { required: true, type: { kind: 'signature' } }),
      ),
    ),
    id: 'form-kitchen-sink',
    title: 'Ekonomisk redovisning: påhittad satsning & <allting> 2031',
    subject: 'Påhittad blankett för skrivarnas tester',
    form: { form: 'financial-report', source: 'everything-2031', payment: 'everything-2031.all' },
    footer: 'form-kitchen-sink · version 0123456789ab',
  }
}
