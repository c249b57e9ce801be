/** The first letter that no group has; after Z a number. */
export function nextLetter(taken: ReadonlySet<string>): string {
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  const free = letters.find((letter) => !taken.has(letter));
  if (free !== undefined) return free;
  let number = 1;
  while (taken.has(`G${number}`)) number += 1;
  return `G${number}`;
}
