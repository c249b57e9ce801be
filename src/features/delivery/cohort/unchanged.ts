/**
 * Makes members that say the same the same objects, from one list to the next: of thousands of cells
 * only those are looked at again whose own row or column has changed.
 *
 * @param keyOf what names a member within its list
 */
export function reusing<Member extends object>(
  keyOf: (member: Member) => unknown,
): (list: readonly Member[]) => readonly Member[] {
  let last = new Map<unknown, Member>();
  return (list) => {
    const members = list.map((member) => {
      const before = last.get(keyOf(member));
      return before && isSame(before, member) ? before : member;
    });
    last = new Map(members.map((member) => [keyOf(member), member]));
    return members;
  };
}

function isSame(one: object, other: object): boolean {
  return Object.entries(one).every(([name, value]) => value === Reflect.get(other, name));
}
