// Before the first paint; a file of its own, as the policy allows no script in the page. The mirror
// is written by src/components/theme/theme.ts.
try {
  const theme = localStorage.getItem('unitwise-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // The browser blocks storage: the device's colours stand.
}
