/** The screens of a plan's steps. Each loads when it is first shown. */
export const stepScreens = {
  'set-up': () => import('../features/set-up'),
  units: () => import('../features/units'),
  review: () => import('../features/review'),
  delivery: () => import('../features/delivery'),
} as const;
