import { changeConditions } from './condition';
import { deleteStatements } from './delete';
import { insertStatements } from './insert';
import { changeNumbers } from './number';
import { changeOperators } from './operator';
import { changeProperties } from './property';
import { replaceExpressions } from './replace';
import type { Reading, Site } from './sites';
import { swapParts } from './swap';

/** Takes one edit of a site: what to replace, by what, and what can be said of it when somebody asks. */
export type Add = (
  site: Site,
  start: number,
  end: number,
  text: string,
  describe: () => readonly string[],
) => void;

/** Lists all edits of one kind that a file allows. */
export type Family = (file: Reading, add: Add) => void;

/** Blind operators: none of them knows what a program should do. */
export const FAMILIES = {
  replace: replaceExpressions,
  operator: changeOperators,
  delete: deleteStatements,
  insert: insertStatements,
  swap: swapParts,
  property: changeProperties,
  number: changeNumbers,
  condition: changeConditions,
} satisfies Record<string, Family>;

export type FamilyName = keyof typeof FAMILIES;

export const FAMILY_NAMES = Object.keys(FAMILIES) as FamilyName[];
