/** jsdom has no media queries: here none is met, and none ever changes. */
Object.assign(window, {
  matchMedia: (media: string) => Object.assign(new EventTarget(), { media, matches: false }),
});
