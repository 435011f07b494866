import type { Invocation } from './arguments.ts'
import type { CommandEnvironment } from './environment.ts'

/** Colour only where somebody looks: a terminal, unless switched off (https://no-color.org). */
export function usesColour(
  { colour }: Invocation,
  { terminal, variables: { NO_COLOR, TERM } }: CommandEnvironment,
  stream: 'output' | 'error',
): boolean {
  if (colour !== 'auto') return colour === 'always'
  return terminal[stream] && !NO_COLOR && TERM !== 'dumb'
}
