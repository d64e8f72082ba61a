/** The cells in an order in which each comes after the cells it uses; `uses` maps cells to those cells. */
export function calculationOrder(uses) {
  const order = [];
  const started = new Set();

  function visit(cell) {
    if (order.includes(cell)) return;
    if (started.has(cell)) throw new Error(`${cell} depends on itself`);
    started.add(cell);
    for (const used of uses.get(cell) ?? []) visit(used);
    order.unshift(cell);
  }

  for (const cell of uses.keys()) visit(cell);
  return order;
}
