import type { LocalOrg } from '@crm-adoption/local-org';

const PAGE = `<?xml version="1.0" encoding="UTF-8"?>
<FlexiPage xmlns="http://soap.sforce.com/2006/04/metadata">
  <flexiPageRegions>
    <itemInstances>
      <componentInstance>
        <componentName>c:adoptionRecordStrip</componentName>
        <identifier>strip</identifier>
      </componentInstance>
    </itemInstances>
    <name>sidebar</name>
    <type>Region</type>
  </flexiPageRegions>
  <masterLabel>Deal Page</masterLabel>
  <sobjectType>Opportunity</sobjectType>
  <template>
    <name>flexipage:recordHomeTemplateDesktop</name>
  </template>
  <type>RecordPage</type>
</FlexiPage>
`;

/** A page of deals with the strip on it, as an administrator makes it in the App Builder. */
export function placeStrip({ metadata }: LocalOrg): void {
  const path = 'flexipages/DealPage.flexipage';
  metadata.write('FlexiPage', 'DealPage', [{ path, content: new TextEncoder().encode(PAGE) }]);
}
