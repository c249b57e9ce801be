// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { emptyMember } from '../../../../src/staffing';
import { appWith } from '../plans/stage';
import StagedNames from './StagedNames.svelte';

describe('names of a plan that are not on the staff', () => {
  it('can be added one by one or together; who is there by name or initials is not asked for', async () => {
    const app = appWith();
    await app.store.changeStaff([{ id: 'm', member: emptyMember('m', 'Maya Lunn') }]);
    const named = ['ML', 'Lunn, Maya', 'Tom Okafor', 'Asha Singh', 'Ian Patel'];
    render(StagedNames, { props: { app, named } });
    await userEvent.click(await screen.findByRole('button', { name: /^Add to the staff.*Tom/ }));
    const staff = screen.getByLabelText('Staff');
    await waitFor(() => expect(staff.textContent).toBe('Maya Lunn, Tom Okafor'));
    await userEvent.click(screen.getByRole('button', { name: 'Add all 2 to the staff' }));
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
    for (const name of ['Asha Singh', 'Ian Patel']) expect(staff.textContent).toContain(name);
  });
});
