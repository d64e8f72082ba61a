import type { TestResult } from '../../../../src/evolution/verdict';
import { cutMessage } from '../../harness/thrown';

/** Turns assertions into tests, where a test file is a script: each `console.assert` of the file is one. */
export class Scripts {
  #file = '';
  #results: TestResult[] = [];

  /** From now on assertions are tests of this file. */
  begin(file: string): void {
    this.#file = file;
  }

  get results(): readonly TestResult[] {
    return this.#results;
  }

  readonly asserted = (held: boolean, message: string): void => {
    const result = { file: this.#file, name: `assert ${this.#results.length + 1}` };
    const failed = { ...result, outcome: 'failed', message: cutMessage(message) } as const;
    this.#results.push(held ? { ...result, outcome: 'passed' } : failed);
  };
}
