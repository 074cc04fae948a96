/** sfdx-lwc-jest takes its own configuration unless one lies here. */
module.exports = require('./config/jest.config.cjs');
