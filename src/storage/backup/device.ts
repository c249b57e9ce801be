import type { Result } from '../failure';
import type { StoreContext } from '../context';

const deviceKey = 'device';

/**
 * A random id by which backups tell this browser's plans from another's; given when it is first
 * needed. It says nothing about the device or who uses it.
 */
export async function deviceId({ connection, newId }: StoreContext): Promise<Result<string>> {
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
