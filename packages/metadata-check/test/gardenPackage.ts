import type { PackageFile } from '../src/model/packageModel.ts';
import { gardenObjects } from './gardenObjects.ts';
import { gardenPages } from './gardenPages.ts';
import { gardenTexts } from './gardenTexts.ts';

/** A package about gardens that keeps every rule about references, formulas and policies, written for the tests. */
export const gardenPackage: readonly PackageFile[] = [...gardenObjects, ...gardenPages, ...gardenTexts];
