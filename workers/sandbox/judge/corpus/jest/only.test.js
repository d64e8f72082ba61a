describe('marked inside', () => {
  it('is skipped', () => expect(1).toBe(2));
  it.only('runs', () => expect(1).toBe(1));
});
describe.only('a marked suite', () => {
  it('runs too', () => expect(1).toBe(1));
  it.skip('is skipped all the same', () => {});
});
describe('not marked', () => {
  beforeAll(() => {
    throw new Error('must not run');
  });
  it('is skipped', () => expect(1).toBe(2));
});
describe.only('marked outside and inside', () => {
  it('is skipped', () => expect(1).toBe(2));
  it.only('runs', () => expect(1).toBe(1));
});
