import type { MetadataStore } from '../../org.ts';
import type { PageRegion, PlacedComponent } from '../contract.ts';
import { elementsOf, textOf, type XmlElement } from '../../metadata/xml.ts';
import { readComponent } from './component.ts';

/** A deployed app page. */
export interface FlexiPage {
  label: string;
  template: string;
  regions: PageRegion[];
}

/** Reads a deployed app page with the components of its regions; undefined when it is not deployed. */
export function readFlexiPage(store: MetadataStore, name: string): FlexiPage | undefined {
  const page = readComponent(store, 'FlexiPage', name);
  if (!page) return undefined;
  const [template] = elementsOf(page, 'template');
  const regions = elementsOf(page, 'flexiPageRegions').map((region) => ({
    name: textOf(region, 'name') ?? '',
    components: componentsOf(region),
  }));
  return {
    label: textOf(page, 'masterLabel') ?? '',
    template: (template && textOf(template, 'name')) ?? '',
    regions,
  };
}

/** Newer files put a component in `itemInstances`, older ones directly into the region. */
function componentsOf(region: XmlElement): PlacedComponent[] {
  const instances = [
    ...elementsOf(region, 'itemInstances').flatMap((item) => elementsOf(item, 'componentInstance')),
    ...elementsOf(region, 'componentInstances'),
  ];
  return instances.map((instance) => ({
    name: (textOf(instance, 'componentName') ?? '').replace(/^(?!.*:)/, 'c:'),
    properties: Object.fromEntries(
      elementsOf(instance, 'componentInstanceProperties').map((property) => [
        textOf(property, 'name') ?? '',
        textOf(property, 'value') ?? '',
      ]),
    ),
  }));
}
