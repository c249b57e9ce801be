import type { StoreContext } from '../context';
import type { Tables } from '../database';
import type { Result } from '../failure';

const deviceKey = 'device';

/**
 * Does work on the tables that needs the id of this device; where the id can neither be read nor be
 * given, the work is not begun.
 */
export async function withDevice<Value>(
  context: StoreContext,
  work: (tables: Tables, device: string) => PromiseLike<Value>,
): Promise<Result<Value>> {
  const device = await deviceId(context);
  if (!device.ok) return device;
  return context.connection.run((tables) => work(tables, device.value));
}

/**
 * A random id by which backups tell this browser's plans from another's; given when it is first
 * needed. It says nothing about the device or who uses it.
 */
async function deviceId({ connection, newId }: StoreContext): Promise<Result<string>> {
  return connection.run((tables) =>
    tables.write(async () => {
      const there = await tables.settings.get(deviceKey);
      if (typeof there === 'string') return there;
      const id = newId();
      await tables.settings.put(id, deviceKey);
      return id;
    }),
  );
}
