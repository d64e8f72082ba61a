/** Lines that come out otherwise, by the reason why. */
type Reasons = Readonly<Record<string, readonly string[]>>;

/** Observations of the corpus that come out otherwise than in Node, by file. */
export const DIFFERENCES: Readonly<Record<string, Reasons>> = {};

/** Tests that come out otherwise than under Vitest, by file. */
export const JEST_DIFFERENCES: Readonly<Record<string, Reasons>> = {
  'matchers.test.js': {
    'Jest compares an error with the message alone, Vitest with its class too': [
      "matchers › expect(boom).toThrow(new Error('went boom'))",
    ],
  },
  'structure.test.js': {
    'Jest shows texts in titles as they are, Vitest in quotes': [
      "rows › 'small': 1 and 2",
      "rows › 'large': 10 and 20",
      "rows › 'ada'",
      'rows › small: 1 and 2',
      'rows › large: 10 and 20',
      'rows › ada',
    ],
    'Vitest fills in what an escaped percent sign leaves behind': [
      'rows › 100% 100 of NaN',
      'rows › 100% of 100',
    ],
    'Jest fails the tests after a beforeAll that throws, Vitest skips them': [
      'a hook for all that fails › is not even begun',
    ],
  },
};

/** All lines of a file that are known to differ. */
export const linesOf = (reasons: Reasons | undefined): readonly string[] =>
  Object.values(reasons ?? {}).flat();
