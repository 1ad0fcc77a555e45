/** What the banner shows of a document: the vision. */
import { vision, type Vision } from '../../contract/vision.js';
import { byKey } from '../../data/locate.js';
import type { Part } from '../../data/part.js';

export type VisionBannerData = Vision;

export const visionPart: Part<VisionBannerData> = { find: byKey('vision'), schema: vision };
