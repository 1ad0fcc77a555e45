/** Pictures of what an element shows, as files. Fetched when a visitor asks for one. */
export { drawPng } from './draw-png.js';
export { readPicture } from './read-picture.js';
export { writeSvg } from './write-svg.js';
