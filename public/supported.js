// Says so where Unitwise cannot run, instead of a blank page or of buttons that do nothing. In words
// that browsers of 2015 understand; what is asked for is what the minimum of the README has.
(function () {
  var isSupported =
    'noModule' in document.createElement('script') &&
    'toSorted' in Array.prototype &&
    'CompressionStream' in window &&
    'Segmenter' in Intl &&
    'crypto' in window &&
    'randomUUID' in window.crypto &&
    'CSS' in window &&
    CSS.supports('selector(:has(a))');
  if (isSupported) return;
  var said = document.getElementById('not-started');
  var app = document.getElementById('app');
  if (said) said.className = 'shown';
  // Without its place the app does not begin.
  if (app) app.id = 'not-run';
})();
