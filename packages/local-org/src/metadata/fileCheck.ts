import type { XmlElement } from '@crm-adoption/metadata-check';
import type { Component } from './components.ts';
import type { DeployPlan } from './deployPlan.ts';

/** What this org must ask of a file of one type that the rules take, when all components of the deploy are known. */
export type FileCheck = (plan: DeployPlan, component: Component, content: XmlElement) => void;
