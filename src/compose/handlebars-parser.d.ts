/// <reference types="handlebars" />

/** Handlebars' parser by itself: neither its compiler nor its runtime is loaded. The version is pinned exactly. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  export function parse(text: string): hbs.AST.Program
}
