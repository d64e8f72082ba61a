import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails with what stands in the way of somebody: which rule, where. */
export async function expectAccess(page: Page, state: string): Promise<void> {
  // The sandbox's frame is empty and hidden, and nothing can be put into it.
  const { violations } = await new AxeBuilder({ page }).exclude('#sandbox').analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = grave.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
  expect.soft(told, state).toEqual([]);
}
