const { setup } = require('@sa11y/jest');
const { gql } = require('lightning/graphql');

setup();
// The stub answers undefined, which would hide from the tests what a component asks for.
gql.mockImplementation((strings, ...values) => String.raw({ raw: strings }, ...values));
