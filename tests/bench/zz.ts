import { benchClickInBrowser } from './click-in-browser.bench';
await benchClickInBrowser();
