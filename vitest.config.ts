import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts'],
    // Files share what they load: no test replaces a module or leaves anything behind in one.
    isolate: false,
    pool: 'threads',
    // Several tests build whole agreements; a busy machine may need its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
