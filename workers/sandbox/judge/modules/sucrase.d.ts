declare module 'sucrase/dist/esm/parser/index.js' {
  export interface Token {
    readonly start: number;
    readonly end: number;
    readonly isType: boolean;
    readonly identifierRole: number | null;
    readonly shadowsGlobal: boolean;
  }
  export function parse(
    text: string,
    jsx: boolean,
    typeScript: boolean,
    flow: boolean,
  ): { tokens: Token[]; scopes: object[] };
}
declare module 'sucrase/dist/esm/identifyShadowedGlobals.js' {
  import type { Token } from 'sucrase/dist/esm/parser/index.js';
  export default function identifyShadowedGlobals(
    tokens: { tokens: Token[]; identifierNameForToken(token: Token): string },
    scopes: object[],
    names: ReadonlySet<string>,
  ): void;
}
