import { vi } from 'vitest';

/** A fake transaction can be told what ended it. */
interface Abortable extends IDBTransaction {
  _abort(errorName: string): void;
}

/**
 * Until the mocks are restored, everything written to a table meets a full disk, in one of the two
 * ways in which browsers tell it.
 */
export function fillDisk(table: string, told: 'by the request' | 'at the commit'): void {
  for (const method of ['put', 'add'] as const) {
    const write = Reflect.get(IDBObjectStore.prototype, method);
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      if (this.name !== table) return write.apply(this, given);
      if (told === 'by the request') throw new DOMException('Full', 'QuotaExceededError');
      failCommit(this.transaction as Abortable);
      return write.apply(this, given);
    });
  }
}

/** Until the mocks are restored, a plan is written only by a transaction that dropped as many versions. */
export function fillDiskUntilFreed(versions: number): void {
  const dropped = new WeakMap<IDBTransaction, number>();
  const remove = Reflect.get(IDBObjectStore.prototype, 'delete');
  const put = Reflect.get(IDBObjectStore.prototype, 'put');
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    const before = dropped.get(this.transaction) ?? 0;
    if (this.name === 'versions') dropped.set(this.transaction, before + 1);
    return remove.apply(this, given);
  });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    const isFull = (dropped.get(this.transaction) ?? 0) < versions;
    if (this.name === 'plans' && isFull) throw new DOMException('Full', 'QuotaExceededError');
    return put.apply(this, given);
  });
}

/** Everything asked of the transaction is answered; then it is undone instead of completed. */
function failCommit(transaction: Abortable): void {
  const dispatch = transaction.dispatchEvent.bind(transaction);
  transaction.dispatchEvent = (event) => {
    if (event.type !== 'complete') return dispatch(event);
    transaction._abort('QuotaExceededError');
    return true;
  };
}
