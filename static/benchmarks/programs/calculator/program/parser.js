const LEVELS = { '+': 1, '-': 1, '*': 2, '/': 2, '%': 2 };

/** Turn tokens into a tree; operators of a higher level bind tighter. */
export function parse(tokens) {
  const queue = [...tokens];
  const peek = () => queue[0]?.value;

  function expect(symbol) {
    const token = queue.shift();
    if (token?.value !== symbol) throw new SyntaxError(`Expected "${symbol}"`);
  }

  function parseExpression(lowest) {
    let left = parseOperand();
    while (LEVELS[peek()] >= lowest) {
      const operator = queue.shift().value;
      const right = parseExpression(LEVELS[operator]);
      left = { type: 'binary', operator, left, right };
    }
    return left;
  }

  function parseOperand() {
    const token = queue.shift();
    if (token === undefined) throw new SyntaxError('Unexpected end');
    if (token.type === 'number') return token;
    if (token.type === 'name') return peek() === '(' ? parseCall(token.value) : token;
    if (token.value === '-') return { type: 'negate', operand: parseOperand() };
    if (token.value === '(') {
      const inner = parseExpression(1);
      expect(')');
      return inner;
    }
    throw new SyntaxError(`Unexpected "${token.value}"`);
  }

  function parseCall(name) {
    const args = [];
    do {
      queue.shift(); // the bracket or a comma
      args.push(parseExpression(1));
    } while (peek() === ',');
    expect(')');
    return { type: 'call', name, args };
  }

  const tree = parseExpression(1);
  if (queue.length > 0) throw new SyntaxError(`Unexpected "${peek()}"`);
  return tree;
}
