export { chartPages } from './chart-pages.js';
