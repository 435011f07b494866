/** An exact amount in Swedish öre. Never a float. */
export interface Money {
  readonly ore: bigint
}

/** A day in the calendar, without time or zone. Months count from 1. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** When something is due: on a day, in a month, or every year by a day. */
export type Due =
  | { readonly kind: 'day'; readonly date: CalendarDate }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'every-year'; readonly month: number; readonly day: number }
