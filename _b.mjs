import { suite } from 'node:test';
