/** Defines every element of the library. */
import './generated/elements/define.js';
