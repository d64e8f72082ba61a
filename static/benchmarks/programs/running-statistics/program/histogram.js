/** How many numbers fall into each of `count` bins of one width; the last bin takes the largest number, too. */
export function histogram(numbers, count) {
  const least = Math.min(...numbers);
  const most = Math.max(...numbers);
  const width = (most - least) / count || 1;
  const bins = Array.from({ length: count }, (_, bin) => ({ from: least + bin * width, count: 0 }));
  for (const number of numbers) {
    const bin = Math.min(count - 1, Math.floor((number - least) / width));
    bins[bin].count += 1;
  }
  return bins;
}
