// What Terrazzo writes of a file with design tokens, by `tz build`: TOKENS, FOLDER and FILE say which and where.
import { defineConfig } from '@terrazzo/cli';
import css from '@terrazzo/plugin-css';

const { TOKENS, FOLDER, FILE } = process.env;
export default defineConfig({ tokens: [TOKENS], outDir: FOLDER, plugins: [css({ filename: FILE })] });
