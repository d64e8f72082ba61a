import { eachNode, type Parsed } from './syntax';

/** Why a file is refused that uses a name by which instrumented code finds its meter. */
export const RESERVED = 'uses a name that the bench keeps for itself';

const NAMES =
  /\$(burn|spread|grown|caught|finally|error|hit|pick|parts|k|v|t|e|imports|allButDefault|default)\$/;

/** True for a file that could redefine what meters it. A name can be written with escapes, too: such names are refused. */
export function usesReserved({ text, tree }: Parsed): boolean {
  if (NAMES.test(text)) return true;
  let found = false;
  if (text.includes('\\u')) {
    eachNode(tree, (node) => {
      found ||= node.type === 'Identifier' && text.slice(node.start, node.end).includes('\\');
    });
  }
  return found;
}

/** True for a piece of text that may make a file use a reserved name: only reading the whole file tells. */
export const mayReserve = (text: string): boolean => NAMES.test(text) || text.includes('\\');
