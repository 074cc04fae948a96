/** oclif finds the commands by folder; the plugin has no other entry. */
export default {};
